package org.osefrance.archive.architecture.wrong.schemas.place;

import java.util.List;
import org.osefrance.archive.architecture.wrong.schemas.name.Neighbour;

/** Right by itself: places may use names. */
public record Street(List<Neighbour> neighbours) {}
