package org.osefrance.archive.schemas.access;

import java.util.Optional;

/** Rights of the person a record is about, of the family, and of who made a request: to read one's own. */
final class OwnRights {

    private static final int MAJORITY = 18;

    private OwnRights() {}

    /** The right of the requester to this record; empty when there is none. Contradictory facts give none. */
    static Optional<Right> find(Case asked) {
        boolean contradicted = asked.subject()
                .filter(subject -> Life.contradicts(subject, asked.day()))
                .isPresent();
        if (contradicted) {
            return Optional.empty();
        }
        return switch (asked.question().requester()) {
            case Requester.Subject() -> ofSubject(asked);
            case Requester.Relative(Requester.Relation relation, Stated kinship) ->
                relation == Requester.Relation.CHILD && kinship == Stated.YES ? ofChild(asked) : Optional.empty();
            case Requester.Heir(Optional<Requester.Motive> motive) -> ofHeir(motive, asked);
            case Requester.Parent(Stated authority, Stated conflict) -> ofParent(authority, conflict, asked);
            case Requester.RequestAuthor() ->
                asked.matter() instanceof Matter.ResearchRequest
                        ? Optional.of(Right.allow(Basis.AUTHOR_OF_REQUEST))
                        : Optional.empty();
            case Requester.Anyone anyone -> Optional.empty();
            case Requester.Reader reader -> Optional.empty();
            case Requester.ServiceStaff staff -> Optional.empty();
            case Requester.Archivist archivist -> Optional.empty();
            case Requester.Machinery machinery -> Optional.empty();
        };
    }

    private static Optional<Right> ofSubject(Case asked) {
        if (asked.substance().category().equals(Optional.of(Category.ORIGINS_SECRET))) {
            return Optional.empty();
        }
        return switch (asked.matter()) {
            case Matter.ServiceRecord record -> Optional.of(ofServiceRecord(record));
            case Matter.ChildFile file -> Optional.of(Right.allowRedacted(Basis.OWN_FILE));
            case Matter.FalseIdentity identity -> Optional.of(ofFalseIdentity(identity));
            case Matter.ListPage page
            when asked.view() == View.LINE -> Optional.of(Right.allowRedacted(Basis.OWN_FILE));
            default -> ofDescribedSubject(asked);
        };
    }

    private static Optional<Right> ofDescribedSubject(Case asked) {
        return asked.substance().category().flatMap(category -> switch (category) {
            case MEDICAL -> Optional.of(Right.allow(Basis.OWN_HEALTH_RECORD));
            case PRIVATE_LIFE_50, JUDGEMENT_50, PERSONNEL_50, SCHOOL_50 ->
                asked.subject().map(subject -> Right.allowRedacted(Basis.OWN_FILE));
            default -> Optional.empty();
        });
    }

    private static Right ofServiceRecord(Matter.ServiceRecord record) {
        return record.area() == Matter.Area.HEALTH
                ? Right.allow(Basis.OWN_HEALTH_RECORD)
                : Right.allowRedacted(Basis.OWN_FILE);
    }

    private static Right ofFalseIdentity(Matter.FalseIdentity identity) {
        if (!FalseIdentities.isTold(identity)) {
            return Right.review(Basis.TOLD_BY_A_PERSON);
        }
        return identity.ofThirdPerson() ? Right.allowRedacted(Basis.OWN_FILE) : Right.allow(Basis.OWN_FILE);
    }

    /** A proven child of somebody dead, once the period is over: the file, or the line of a list. */
    private static Optional<Right> ofChild(Case asked) {
        boolean file = asked.matter() instanceof Matter.ChildFile && isDead(asked.subject());
        boolean line = asked.matter() instanceof Matter.ListPage
                && asked.view() == View.LINE
                && isDead(Named.online(asked).people().stream().findFirst());
        boolean open = new Openings(asked).governing().isOpenOn(asked.day());
        return (file || line) && open ? Optional.of(Right.allowRedacted(Basis.PROVEN_FAMILY)) : Optional.empty();
    }

    private static boolean isDead(Optional<NamedPerson> person) {
        return person.flatMap(NamedPerson::knownDeath).isPresent();
    }

    /** What one of the three motives needs of a health record, unless its subject opposed it. */
    private static Optional<Right> ofHeir(Optional<Requester.Motive> motive, Case asked) {
        boolean lawful =
                motive.filter(stated -> stated != Requester.Motive.OTHER).isPresent();
        if (!lawful || !Conditions.isMedical(asked) || !isDead(asked.subject())) {
            return Optional.empty();
        }
        Stated opposition = asked.matter() instanceof Matter.MedicalFile(Stated stated) ? stated : Stated.UNKNOWN;
        return switch (opposition) {
            case NO -> Optional.of(Right.allowRedacted(Basis.HEIRS));
            case YES -> Optional.empty();
            case UNKNOWN -> Optional.of(Right.review(Basis.HEIRS));
        };
    }

    private static Optional<Right> ofParent(Stated authority, Stated conflict, Case asked) {
        boolean minor = asked.subject()
                .flatMap(NamedPerson::birth)
                .flatMap(birth -> birth.earliest())
                .filter(born -> born.plusYears(MAJORITY).isAfter(asked.day()))
                .isPresent();
        if (!(asked.matter() instanceof Matter.ChildFile) || authority != Stated.YES || !minor) {
            return Optional.empty();
        }
        return Optional.of(
                conflict == Stated.NO ? Right.allowRedacted(Basis.PARENT) : Right.review(Basis.INTEREST_OF_THE_CHILD));
    }
}
