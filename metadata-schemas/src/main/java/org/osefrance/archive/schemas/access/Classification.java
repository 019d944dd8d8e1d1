package org.osefrance.archive.schemas.access;

/** Defence secret. A classified document stays closed until it is declassified, whatever else opens it. */
public enum Classification {
    NEVER_CLASSIFIED,
    DECLASSIFIED,
    CLASSIFIED
}
