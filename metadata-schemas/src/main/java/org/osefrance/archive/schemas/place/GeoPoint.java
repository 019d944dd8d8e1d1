package org.osefrance.archive.schemas.place;

/**
 * A point on the earth (WGS 84).
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param precision how exactly it is known
 */
public record GeoPoint(double latitude, double longitude, GeoPrecision precision) {

    public GeoPoint {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not a point on the earth: " + latitude + ", " + longitude);
        }
    }
}
