package org.osefrance.archive.ingest.unpack;

/**
 * What may come out of one file that was handed in, all that lies in it together.
 *
 * @param depth containers in one another, the outermost counted
 * @param members files
 * @param bytes of them, first as the container says, then counted while they are written
 * @param ratio bytes that may come out for one that is in the container, once {@code ratioFrom} bytes have come out
 * @param ratioFrom bytes that may come out whatever the container's length: a blank page packs well
 */
public record UnpackLimits(int depth, int members, long bytes, int ratio, long ratioFrom) {

    /**
     * Four deep (packed mailbox, letter, packed attachment, file), 10,000 files, 8 GiB, 200 for one beyond 64 MiB: a bitonal
     * scan saved without compression packs 100 to one.
     */
    public static final UnpackLimits USUAL = new UnpackLimits(4, 10_000, 8L << 30, 200, 64L << 20);

    public UnpackLimits {
        if (depth <= 0 || members <= 0 || bytes <= 0 || ratio <= 0 || ratioFrom < 0) {
            throw new IllegalArgumentException("limits of unpacking are positive");
        }
    }

    /** What is left when some has come out already. */
    public UnpackLimits less(int membersOut, long bytesOut) {
        return new UnpackLimits(
                depth, Math.max(1, members - membersOut), Math.max(1, bytes - bytesOut), ratio, ratioFrom);
    }
}
