package org.osefrance.archive.portal.runtime;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osefrance.archive.index.audit.LegalClock;
import org.osefrance.archive.ingest.deposit.WaitingDeposits;
import org.osefrance.archive.portal.table.TableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets what waited too long: at the start and once an hour. */
final class DepositKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DepositKeeper.class);

    private final WaitingDeposits deposits;
    private final LegalClock clock;
    private final ScheduledExecutorService hours = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("deposits").unstarted(work));

    DepositKeeper(WaitingDeposits deposits, LegalClock clock) {
        this.deposits = deposits;
        this.clock = clock;
    }

    void start() {
        var unused = hours.scheduleWithFixedDelay(this::forget, 0, 1, TimeUnit.HOURS);
    }

    private void forget() {
        if (clock.isHeld()) {
            // By a clock that leapt everything would have waited too long.
            return;
        }
        try {
            deposits.forget();
        } catch (IOException | TableException failed) {
            LOG.warn("what waited too long could not be forgotten; the next hour tries again", failed);
        }
    }

    @Override
    public void close() {
        hours.shutdownNow();
    }
}
