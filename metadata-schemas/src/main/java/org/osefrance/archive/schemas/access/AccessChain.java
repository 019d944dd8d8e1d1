package org.osefrance.archive.schemas.access;

import java.util.ArrayList;
import java.util.List;

/**
 * The facts of a record and of everything above it. What a record does not say comes from its parent; what a parent
 * itself says of closure binds its children.
 *
 * @param fromFondsToSelf the facts as each record states them, the fonds first, the record itself last
 */
public record AccessChain(List<AccessFacts> fromFondsToSelf) {

    public AccessChain {
        fromFondsToSelf = List.copyOf(fromFondsToSelf);
    }

    /** The facts of the record with everything it inherits; undescribed for an empty chain. */
    public AccessFacts effective() {
        return effectiveAt(fromFondsToSelf.size() - 1);
    }

    /** Whether a closed record may be known to exist; hidden when it or anything above says so, or nobody says. */
    public Existence existence() {
        return effective().publication().existence().orElse(Existence.HIDDEN);
    }

    /**
     * The record as each binding statement makes it: once as it is, and once under the period, or the matter, of every
     * ancestor that states one itself. The strictest answer of all is the answer.
     */
    List<AccessFacts> readings() {
        AccessFacts self = effective();
        List<AccessFacts> readings = new ArrayList<>(List.of(self));
        for (int place = 0; place < fromFondsToSelf.size() - 1; place++) {
            Substance own = fromFondsToSelf.get(place).substance();
            Substance above = effectiveAt(place).substance();
            if (own.statesClosure()) {
                readings.add(self.with(under(above, own, self.substance())));
            }
            if (own.matter().isPresent()) {
                readings.add(self.with(above.within(self.substance())));
            }
        }
        return readings.stream().distinct().toList();
    }

    /** The record's own matter under the period an ancestor states. */
    private static Substance under(Substance above, Substance own, Substance self) {
        return new Substance(
                above.ownership(),
                above.category(),
                above.dates(),
                self.matter(),
                own.subject().isPresent() ? own.subject() : self.subject(),
                self.classification());
    }

    private AccessFacts effectiveAt(int place) {
        AccessFacts facts = AccessFacts.undescribed();
        for (int above = 0; above <= place; above++) {
            facts = fromFondsToSelf.get(above).within(facts);
        }
        return facts;
    }
}
