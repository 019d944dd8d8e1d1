package org.osefrance.archive.ingest.deposit;

import java.time.Duration;

/**
 * What may wait.
 *
 * @param fileBytes longest file
 * @param waitingBytes of everything that waits or is on its way, in all deposits
 * @param files of one deposit
 * @param roomBytes that are left on the disk in any case, for what is already here
 * @param term after which what waits and was not touched is forgotten
 */
public record DepositLimits(long fileBytes, long waitingBytes, int files, long roomBytes, Duration term) {

    private static final long GIB = 1L << 30;

    /** 4 GiB a file, 200 GiB in all, 10,000 files a deposit, 2 GiB left on the disk, and two weeks. */
    public static final DepositLimits USUAL =
            new DepositLimits(4 * GIB, 200 * GIB, 10_000, 2 * GIB, Duration.ofDays(14));
}
