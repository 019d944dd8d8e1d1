package org.osefrance.archive.index.linking;

/**
 * What the people of two records can be to each other, as far as a model tells them apart. Of those who are not the same each kind says
 * in what they agree nonetheless, so that a household or a village is not learned as a person.
 */
enum Relation {
    /** One person. */
    SAME,
    /** Of one family: surname and parents agree as in records of one person, homes mostly, what each has of their own by chance alone. */
    FAMILY,
    /** Twins, or brothers and sisters whose birth was put down alike: only given name and sex agree by chance alone. */
    TWINS,
    /** Of one place: town, postcode, street agree together, nothing else does but by chance. */
    NEIGHBOURS,
    /** Nothing to do with each other. */
    STRANGERS;

    static final int COUNT = values().length;

    /** How a field agrees in a relation. */
    enum Habit {
        /** As in records of one person. */
        AS_SAME,
        /** By chance. */
        BY_CHANCE,
        /** In a way of its own, which is learned. */
        ITS_OWN
    }

    /** How a field agrees between people of this relation. */
    Habit habit(Field field) {
        return switch (this) {
            case SAME -> Habit.AS_SAME;
            case FAMILY -> field.isPersonal() ? Habit.BY_CHANCE : field.isLocal() ? Habit.ITS_OWN : Habit.AS_SAME;
            case TWINS -> field.isOwn() ? Habit.BY_CHANCE : Habit.AS_SAME;
            case NEIGHBOURS -> field.isLocal() ? Habit.ITS_OWN : Habit.BY_CHANCE;
            case STRANGERS -> Habit.BY_CHANCE;
        };
    }
}
