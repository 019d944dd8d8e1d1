package org.osefrance.archive.schemas.access;

import java.time.LocalDate;

/**
 * What a reader signed for the reading room.
 *
 * @param signed whether it is signed
 * @param namesItem whether it names the very item asked for
 * @param expires last day it holds
 */
public record ReadingAgreement(boolean signed, boolean namesItem, LocalDate expires) {}
