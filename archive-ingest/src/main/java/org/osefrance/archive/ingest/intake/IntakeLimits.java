package org.osefrance.archive.ingest.intake;

/**
 * What is too much.
 *
 * @param fileBytes longest file accepted
 * @param pixels largest image accepted, width times height as its header has them
 */
public record IntakeLimits(long fileBytes, long pixels) {

    /** 4 GiB and 500 megapixels: an A0 plan at 600 dpi has 557, and is a matter for a talk before it comes. */
    public static final IntakeLimits USUAL = new IntakeLimits(4L << 30, 500_000_000L);

    public IntakeLimits {
        if (fileBytes <= 0 || pixels <= 0) {
            throw new IllegalArgumentException("limits are positive: " + fileBytes + " bytes, " + pixels + " pixels");
        }
    }
}
