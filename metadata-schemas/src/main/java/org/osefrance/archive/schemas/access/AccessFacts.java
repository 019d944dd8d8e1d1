package org.osefrance.archive.schemas.access;

import java.util.Optional;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * What is known of a record that bears on who may see it. A part of every record version; what a record does not say,
 * its parent says for it ({@link #within}).
 *
 * @param substance what it is and whom it is about
 * @param naming who is named in it
 * @param publication what was decided about showing it
 * @param rights of authors, givers and readers
 */
public record AccessFacts(Substance substance, Naming naming, Publication publication, Rights rights) {

    /** Nothing is known: closed until an archivist says more. */
    public static AccessFacts undescribed() {
        return new AccessFacts(Substance.UNSAID, Naming.UNSAID, Publication.UNSAID, Rights.UNSAID);
    }

    /** Whose archives it is. */
    public AccessFacts ownedBy(Ownership ownership) {
        return with(substance.withOwnership(ownership));
    }

    /** The period that closes it. */
    public AccessFacts inCategory(Category category) {
        return with(substance.withCategory(category));
    }

    /** The dates of its documents, up to the most recent one. */
    public AccessFacts dated(UncertainDate dates) {
        return with(substance.withDates(dates));
    }

    /** What special case it is. */
    public AccessFacts being(Matter matter) {
        return with(substance.withMatter(matter));
    }

    /** Whom it is about. */
    public AccessFacts about(NamedPerson subject) {
        return with(substance.withSubject(subject));
    }

    /** Its defence secret. */
    public AccessFacts classified(Classification classification) {
        return with(substance.withClassification(classification));
    }

    /** Who is named in it besides its subject. */
    public AccessFacts persons(NamedPersons persons) {
        return with(new Naming(Optional.of(persons), naming.titleNamesPersons()));
    }

    /** Whether its title names somebody. */
    public AccessFacts titleNamesPersons(Stated names) {
        return with(new Naming(naming.persons(), Optional.of(names)));
    }

    /** The decision to show it on the web; replaces an earlier one. */
    public AccessFacts released(ReleaseDecision release) {
        return with(new Publication(Optional.of(release), publication.objection(), publication.existence()));
    }

    /** An objection; replaces an earlier one. */
    public AccessFacts objection(Objection objection) {
        return with(new Publication(publication.release(), Optional.of(objection), publication.existence()));
    }

    /** Whether it may be known that it exists while it is closed. */
    public AccessFacts existence(Existence existence) {
        return with(new Publication(publication.release(), publication.objection(), Optional.of(existence)));
    }

    /** The deed it came with. */
    public AccessFacts given(Deed deed) {
        return with(new Rights(Optional.of(deed), rights.copyright(), rights.derogations()));
    }

    /** The right of its author. */
    public AccessFacts copyright(Copyright copyright) {
        return with(new Rights(rights.deed(), Optional.of(copyright), rights.derogations()));
    }

    /** One derogation more. */
    public AccessFacts opened(Derogation derogation) {
        return with(rights.withDerogation(derogation));
    }

    /**
     * These facts with what the parent says where they say nothing. Release, objection, deed, classification and
     * existence are only ever tightened by what a child says; derogations of both hold.
     */
    public AccessFacts within(AccessFacts parent) {
        return new AccessFacts(
                substance.within(parent.substance),
                naming.within(parent.naming),
                publication.within(parent.publication),
                rights.within(parent.rights));
    }

    AccessFacts with(Substance other) {
        return new AccessFacts(other, naming, publication, rights);
    }

    private AccessFacts with(Naming other) {
        return new AccessFacts(substance, other, publication, rights);
    }

    private AccessFacts with(Publication other) {
        return new AccessFacts(substance, naming, other, rights);
    }

    private AccessFacts with(Rights other) {
        return new AccessFacts(substance, naming, publication, other);
    }
}
