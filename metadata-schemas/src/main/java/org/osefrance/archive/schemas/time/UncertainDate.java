package org.osefrance.archive.schemas.time;

import java.time.LocalDate;

/**
 * A date as a source gives it: kept as written, searched and protected as a range.
 *
 * @param asWritten the words of the source, or the EDTF expression when there is no other
 * @param edtf ISO 8601-2 (EDTF)
 * @param earliest first day it can mean
 * @param latest last day it can mean
 */
public record UncertainDate(String asWritten, String edtf, LocalDate earliest, LocalDate latest) {}
