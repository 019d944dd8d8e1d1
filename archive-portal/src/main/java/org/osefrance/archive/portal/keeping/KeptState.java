package org.osefrance.archive.portal.keeping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osefrance.archive.ingest.fixity.FixityBook;
import org.osefrance.archive.ingest.fixity.Replication;
import org.osefrance.archive.ingest.fixity.Side;
import org.osefrance.archive.portal.runtime.Keeping;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Whether what is kept is still what was accepted.
 *
 * @param pass the last look through everything
 * @param damages what is wrong and not mended
 * @param remade images that were found damaged and were made again since
 * @param copy the second copy; empty where none is set
 */
record KeptState(Optional<PassLine> pass, List<DamageLine> damages, List<RemadeLine> remade, Optional<CopyLine> copy) {

    private static final int SHOWN = 50;
    private static final int REMADE = 10;

    static KeptState of(Keeping keeping, ReadableDates dates, Locale locale) {
        return new KeptState(
                keeping.book().findLastPass().map(pass -> PassLine.of(pass, dates, locale)),
                keeping.book().listDamages(SHOWN).stream()
                        .map(damage -> DamageLine.of(damage, dates, locale))
                        .toList(),
                keeping.book().listMended(Side.IMAGES, REMADE).stream()
                        .map(mended -> RemadeLine.of(mended, dates, locale))
                        .toList(),
                keeping.replication().map(CopyLine::of));
    }

    /** Whether something is wrong in a copy that could be taken from the other. */
    public boolean mendable() {
        return copy.filter(CopyLine::reachable).isPresent() && damages.stream().anyMatch(DamageLine::inACopy);
    }

    /** Whether what is wrong is in what is kept, and not only in images made of it. */
    public boolean inKept() {
        return !damages.stream().allMatch(DamageLine::ofAnImage);
    }

    /** Whether images are wrong. They are made again by themselves. */
    public boolean inImages() {
        return damages.stream().anyMatch(DamageLine::ofAnImage);
    }

    /**
     * A look through everything.
     *
     * @param ended empty while it goes on
     */
    record PassLine(String began, Optional<String> ended, long objects, long looked, long wrong) {

        static PassLine of(FixityBook.Pass pass, ReadableDates dates, Locale locale) {
            return new PassLine(
                    dates.moment(pass.beganAt(), locale),
                    pass.endedAt().map(at -> dates.moment(at, locale)),
                    pass.objects(),
                    pass.objects() - pass.left(),
                    pass.wrong());
        }
    }

    /** An image that was found damaged. */
    record RemadeLine(String path, String found, String remade) {

        static RemadeLine of(FixityBook.Mended mended, ReadableDates dates, Locale locale) {
            return new RemadeLine(
                    mended.finding().path(),
                    dates.moment(mended.foundAt(), locale),
                    dates.moment(mended.mendedAt(), locale));
        }
    }

    /** Something wrong; the kind and the side are ends of message keys. */
    record DamageLine(String kind, String side, String path, String moment, boolean ofAnObject, boolean ofAnImage) {

        boolean inACopy() {
            return ofAnObject && !ofAnImage;
        }

        static DamageLine of(FixityBook.Damage damage, ReadableDates dates, Locale locale) {
            return new DamageLine(
                    damage.finding().kind().name(),
                    damage.side().name(),
                    damage.object()
                            .filter(object -> damage.side() != Side.IMAGES)
                            .map(RecordId::value)
                            .orElse(damage.finding().path()),
                    dates.moment(damage.at(), locale),
                    damage.object().isPresent(),
                    damage.side() == Side.IMAGES);
        }
    }

    /**
     * The second copy.
     *
     * @param reachable whether it was reached and compared with the first
     * @param away whether it cannot be reached; neither, while the two are being compared
     */
    record CopyLine(boolean reachable, boolean away, long behind) {

        static CopyLine of(Replication replication) {
            return new CopyLine(
                    replication.findCopy().isPresent(),
                    replication.findTrouble().isPresent(),
                    replication.lag());
        }
    }
}
