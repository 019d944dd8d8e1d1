package org.osefrance.archive.architecture.wrong.schemas.name;

import org.osefrance.archive.architecture.wrong.schemas.place.Street;

/** Wrong: names know nothing of places, and the two now know each other. */
public record Neighbour(Street street) {}
