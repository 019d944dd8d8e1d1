package org.osefrance.archive.index.catalog;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.WitnessAgreement;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.Assertion;
import org.osefrance.archive.schemas.link.Claim;
import org.osefrance.archive.schemas.link.Disclosure;
import org.osefrance.archive.schemas.link.ReviewState;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.name.Name;
import org.osefrance.archive.schemas.name.NameKind;
import org.osefrance.archive.schemas.record.Crossing;
import org.osefrance.archive.schemas.record.Fact;
import org.osefrance.archive.schemas.record.KnowledgeRecord;
import org.osefrance.archive.schemas.record.ListLine;
import org.osefrance.archive.schemas.record.Organisation;
import org.osefrance.archive.schemas.record.Passage;
import org.osefrance.archive.schemas.record.Persona;
import org.osefrance.archive.schemas.record.Testimony;
import org.osefrance.archive.schemas.source.Attestation;
import org.osefrance.archive.schemas.source.Certainty;
import org.osefrance.archive.schemas.source.Citation;
import org.osefrance.archive.schemas.source.Confidence;
import org.osefrance.archive.schemas.source.Source;
import org.osefrance.archive.schemas.time.UncertainDate;

/** What the papers of a home that never was say about people who never lived. */
public final class Knowings {

    private final CatalogFixture fixture;
    private final Tilleuls tilleuls = new Tilleuls(5);

    public Knowings(CatalogFixture fixture) {
        this.fixture = fixture;
    }

    /** A list of one page with these facts. */
    public Paper paper(AccessFacts facts) {
        NewFile file = tilleuls.file("tilleuls/liste.tif");
        NewItem item = tilleuls.item("liste", List.of(file), facts);
        fixture.register().accept(tilleuls.consignment(item), Tilleuls.INTAKE);
        RecordId page = fixture.register()
                .putPages(file.id(), List.of(Optional.of(new PixelSize(2_000, 3_000))), Tilleuls.INTAKE)
                .getFirst();
        return new Paper(item.id(), page);
    }

    /** A line on the page. */
    public static ListLine line(Paper paper) {
        return new ListLine(
                RecordId.random(),
                paper.page(),
                0,
                Optional.of(new PixelBox(10, 10, 900, 40)),
                List.of("Tilleul", "Élise", "1931"));
    }

    /** Somebody on the page. */
    public static Persona persona(Paper paper) {
        return new Persona(
                RecordId.random(),
                paper.item(),
                Optional.of(paper.page()),
                Optional.empty(),
                Name.of("Élise", "Tilleul", NameKind.SPELLING));
    }

    /** Somebody on a line of the page. */
    public static Persona personaOn(ListLine line, Paper paper) {
        return new Persona(
                RecordId.random(),
                paper.item(),
                Optional.of(paper.page()),
                Optional.of(line.id()),
                Name.of("Élise", "Tilleul", NameKind.SPELLING));
    }

    /** A part of the page. */
    public static Passage region(Paper paper) {
        return new Passage(
                RecordId.random(), new Passage.PageRegion(paper.page(), new PixelBox(10, 50, 400, 80)), "note", "");
    }

    /** What somebody told. */
    public static Testimony testimony(Paper paper, Persona witness, WitnessAgreement agreement) {
        return new Testimony(
                RecordId.random(),
                paper.item(),
                witness.id(),
                Testimony.Form.SPOKEN,
                Optional.of(UncertainDate.parseEdtf("1995")),
                Optional.empty(),
                Optional.empty(),
                List.of("A. Intervieweur"),
                List.of("fra"),
                Optional.of(3_600_000L),
                new Testimony.Consent(agreement, false, Optional.empty(), Optional.empty()));
    }

    /** A crossing that never was. */
    public static Crossing crossing() {
        return new Crossing(
                RecordId.random(),
                "Passage inventé",
                List.of(),
                "FR",
                "CH",
                Optional.of(UncertainDate.parseEdtf("1943-10?")),
                List.of(),
                Optional.empty(),
                List.of(),
                "",
                attested());
    }

    /** A relief organisation that never was. */
    public static Organisation organisation(String history) {
        return new Organisation(
                new RecordId("organisation-tilleuls"),
                "Œuvre des Tilleuls",
                List.of("ŒT"),
                Optional.empty(),
                Optional.empty(),
                history,
                attested());
    }

    /** That somebody was called so, by the page. */
    public static Assertion named(Persona persona, Paper paper) {
        Name name = Name.of("Élise", "Tilleul", NameKind.SPELLING);
        return asserted(new Claim.Named(persona.id(), name, Optional.empty(), Optional.empty()), paper);
    }

    /** An accepted assertion that cites the page. */
    public static Assertion asserted(Claim claim, Paper paper) {
        return new Assertion(
                RecordId.random(),
                claim,
                ReviewState.ACCEPTED,
                Certainty.certain(),
                Disclosure.BY_ACCESS_FACTS,
                cited(paper),
                Optional.empty(),
                Optional.empty());
    }

    /** That somebody was mentioned in a unit, no page named. */
    public static Assertion assertedIn(Persona persona, RecordId unit) {
        return new Assertion(
                RecordId.random(),
                new Claim.Mentioned(persona.id(), "Élise"),
                ReviewState.ACCEPTED,
                Certainty.certain(),
                Disclosure.BY_ACCESS_FACTS,
                new Citation(
                        new Source.Document(unit, Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        Certainty.certain(),
                        "archivist"),
                Optional.empty(),
                Optional.empty());
    }

    /** The page as a source. */
    public static Citation cited(Paper paper) {
        return new Citation(
                new Source.Document(paper.item(), Optional.of(paper.page()), Optional.empty()),
                Optional.of("Tilleul Élise"),
                Certainty.certain(),
                "archivist");
    }

    /** Writes a new record that is as open as what it stands in. */
    public void write(KnowledgeRecord record) {
        write(record, AccessFacts.undescribed());
    }

    /** Writes a new record. */
    public void write(KnowledgeRecord record, AccessFacts facts) {
        fixture.register().write(record, Optional.of(facts), 0, Tilleuls.ARCHIVIST);
    }

    /** A persona of the paper and what it was called, both written. */
    public Fact writeNamed(Paper paper) {
        Persona persona = persona(paper);
        write(persona);
        Fact fact = new Fact(named(persona, paper));
        write(fact);
        return fact;
    }

    private static Attestation attested() {
        return new Attestation(List.of(new Source.Unverified("invented")), Confidence.LOW, Optional.empty());
    }

    /** An item of one page. */
    public record Paper(RecordId item, RecordId page) {}
}
