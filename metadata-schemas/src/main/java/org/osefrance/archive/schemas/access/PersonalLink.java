package org.osefrance.archive.schemas.access;

import java.time.LocalDate;

/**
 * Consultation at a distance for one person: no publication (P5).
 *
 * @param expires last day it works
 * @param identitySeen whether an identity document was seen before it was given
 */
public record PersonalLink(LocalDate expires, boolean identitySeen) {}
