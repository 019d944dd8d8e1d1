package org.osefrance.archive.schemas.place;

/** How exactly a point is known; finest first. Whatever is coarser than {@link #COMMUNE} is drawn as a circle, never as a pin. */
public enum GeoPrecision {
    BUILDING,
    CAMP,
    CAMP_APPROXIMATE,
    /** The centre of the commune. */
    COMMUNE,
    COMMUNE_APPROXIMATE,
    /** Somewhere in a region. */
    AREA;

    /** Whether this is finer than the centre of a commune. */
    public boolean isFinerThanCommune() {
        return compareTo(COMMUNE) < 0;
    }
}
