package org.osefrance.archive.index.catalog.jpa;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.osefrance.archive.index.catalog.AccessGate;
import org.osefrance.archive.index.catalog.EntangledPagesException;
import org.osefrance.archive.index.catalog.PagePart;
import org.osefrance.archive.index.catalog.Rearrangement.Closure;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.schemas.access.AccessChain;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Deed;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.access.Visibility;
import org.osefrance.archive.schemas.format.json.RecordJson;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.record.RecordVersion;

/**
 * What a page says of access once it stands in another item. Where it would open by that, on whatever day and to whomever the
 * public is, it says of itself what it inherited; where even that is not enough, because something above it bound it, it is
 * closed by a deed and a decision of its own until the day on which it would have opened.
 */
final class KeptClosure {

    /** As the days of {@link Visibility}: what comes back without facts is closed until then too. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final Writing writing;
    private final RecordJson json;
    private final PartsReader parts;
    private final AccessGate gate;
    private final Map<RecordId, List<AccessFacts>> above = new HashMap<>();

    KeptClosure(Writing writing, RecordJson json, FactsReader facts, AccessGate gate) {
        this.writing = writing;
        this.json = json;
        this.parts = new PartsReader(facts);
        this.gate = gate;
    }

    /**
     * What the page says from now on.
     *
     * @param into the item it comes to stand in, which is in the database
     */
    AccessFacts of(RecordVersion<Page> page, RecordId into, Closure closure, Signature signature) {
        AccessFacts own = page.access();
        AccessFacts unkept = beforeKept(page);
        if (closure == Closure.OF_NEW_PLACE) {
            return unkept;
        }
        List<AccessFacts> there = above(into);
        List<AccessFacts> here = above(page.record().item());
        List<PagePart> ofPage = parts(page.record().id());
        List<Visibility> was = days(here, own, ofPage);
        AccessFacts said = own.within(new AccessChain(here).effective());
        for (AccessFacts candidate : List.of(unkept, own, said)) {
            if (!opens(was, days(there, candidate, ofPage))) {
                return candidate;
            }
        }
        AccessFacts closed = closed(said, was.getFirst(), signature);
        if (opens(was, days(there, closed, ofPage))) {
            throw new EntangledPagesException(
                    EntangledPagesException.Reason.OTHER_PAGES,
                    "the page " + page.record().id() + " cannot be kept closed in " + into);
        }
        return closed;
    }

    private AccessFacts closed(AccessFacts said, Visibility was, Signature signature) {
        long opens = LongStream.of(was.openOnsite(), was.openOnline(), was.openToResearch())
                .max()
                .getAsLong();
        LocalDate until = opens == Visibility.NEVER ? NEVER : LocalDate.ofEpochDay(opens - 1);
        return said.given(new Deed(Optional.of(until)))
                .released(ReleaseDecision.byOfficer(
                        ReleaseDecision.Scope.NONE, signature.author(), signature.reason(), gate.today()));
    }

    /** What it said before it was kept closed by an earlier move; what it says now where it was not, or somebody said more since. */
    private AccessFacts beforeKept(RecordVersion<Page> page) {
        List<RecordVersion<Page>> versions = new ArrayList<>();
        writing.session()
                .createSelectionQuery(
                        "from VersionRow where key.record = :record order by key.number", VersionRow.class)
                .setParameter("record", page.record().id().value())
                .list()
                .forEach(row -> versions.add(Writing.Current.cast(json.read(row.document), Page.class)));
        for (int place = versions.size() - 1; place > 0; place--) {
            RecordVersion<Page> moved = versions.get(place);
            RecordVersion<Page> before = versions.get(place - 1);
            if (!moved.access().equals(page.access())) {
                return page.access();
            }
            if (!moved.access().equals(before.access())) {
                return moved.record().item().equals(before.record().item()) ? page.access() : before.access();
            }
        }
        return page.access();
    }

    private List<Visibility> days(List<AccessFacts> item, AccessFacts own, List<PagePart> ofPage) {
        List<AccessFacts> line = new ArrayList<>(item);
        line.add(own);
        List<Visibility> days = new ArrayList<>(List.of(gate.pageVisibility(line, ofPage)));
        ofPage.forEach(part -> days.add(gate.partVisibility(line, part)));
        return days;
    }

    private static boolean opens(List<Visibility> was, List<Visibility> becomes) {
        for (int i = 0; i < was.size(); i++) {
            if (asFarAsTold(was.get(i)).isLaterThan(asFarAsTold(becomes.get(i)))) {
                return true;
            }
        }
        return false;
    }

    /** A deed has a last day, which no deed can put off for ever: what opens after that of {@link #NEVER} never does. */
    private static Visibility asFarAsTold(Visibility days) {
        return new Visibility(
                asFarAsTold(days.openOnsite()),
                asFarAsTold(days.openOnline()),
                asFarAsTold(days.openToResearch()),
                days.ruleVersion());
    }

    private static long asFarAsTold(long day) {
        return day > NEVER.toEpochDay() ? Visibility.NEVER : day;
    }

    private List<AccessFacts> above(RecordId item) {
        return above.computeIfAbsent(
                item,
                unread -> writing
                        .session()
                        .createNativeQuery(Lines.DOCUMENTS, String.class)
                        .setParameter("id", unread.value())
                        .list()
                        .stream()
                        .map(document -> Writing.Current.cast(json.read(document), Description.class)
                                .access())
                        .toList());
    }

    private List<PagePart> parts(RecordId page) {
        return parts.read(writing.session()
                .createNativeQuery(Reading.PAGE_PARTS, String.class)
                .setParameter("id", page.value())
                .getSingleResultOrNull());
    }
}
