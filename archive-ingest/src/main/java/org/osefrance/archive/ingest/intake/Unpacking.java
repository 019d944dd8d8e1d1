package org.osefrance.archive.ingest.intake;

import org.osefrance.archive.ingest.unpack.UnpackLimits;
import org.osefrance.archive.ingest.unpack.Unpacker;

/**
 * How what holds other files is taken apart.
 *
 * @param unpacker does it
 * @param limits for all that comes out of one file that was handed in
 */
public record Unpacking(Unpacker unpacker, UnpackLimits limits) {}
