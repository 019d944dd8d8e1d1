package org.osefrance.archive.index.linking;

/**
 * Records that have one key in common may be compared.
 *
 * @param shape which of the keys of a value it is
 * @param text what has to be equal
 */
public record BlockingKey(Shape shape, String text) {

    /** The keys of a value. Of each but {@link #PART} a value has at most one. */
    public enum Shape {
        /** All of it. */
        WHOLE,
        /** How it sounds. */
        SOUND,
        /** How it begins. */
        HEAD,
        /** How it ends. */
        TAIL,
        /** A word or piece of it. */
        PART;

        static final int COUNT = values().length;
    }
}
