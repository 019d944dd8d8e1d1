package org.osefrance.archive.index.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FollowerThreadTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(5);

    private final BlockingQueue<Integer> steps = new LinkedBlockingQueue<>();
    private final AtomicInteger work = new AtomicInteger();
    private final AtomicBoolean broken = new AtomicBoolean();

    private final Follower follower = new Follower() {
        @Override
        public boolean step() {
            if (broken.getAndSet(false)) {
                steps.add(-1);
                throw new IllegalStateException("the index is away");
            }
            boolean done = work.get() > 0;
            steps.add(done ? work.decrementAndGet() : 0);
            return done;
        }

        @Override
        public long lag() {
            return work.get();
        }
    };

    @Test
    void it_works_until_nothing_is_left_when_it_is_woken() throws Exception {
        work.set(3);
        try (FollowerThread thread = FollowerThread.start("test", follower, LONG)) {
            thread.wake();
            for (int left = 2; left >= 0; left--) {
                assertThat(steps.poll(10, TimeUnit.SECONDS)).isEqualTo(left);
            }
        }
        assertThat(work).hasValue(0);
    }

    @Test
    void it_looks_by_itself_after_each_pause() throws Exception {
        try (FollowerThread thread = FollowerThread.start("test", follower, SHORT)) {
            assertThat(steps.poll(10, TimeUnit.SECONDS)).isZero();
            assertThat(steps.poll(10, TimeUnit.SECONDS)).isZero();
            assertThat(thread.failures()).isZero();
        }
    }

    @Test
    void a_step_that_failed_is_tried_again() throws Exception {
        broken.set(true);
        work.set(1);
        try (FollowerThread thread = FollowerThread.start("test", follower, SHORT)) {
            thread.wake();
            assertThat(steps.poll(10, TimeUnit.SECONDS)).isEqualTo(-1);
            assertThat(steps.poll(10, TimeUnit.SECONDS)).isZero();
        }
        assertThat(work).hasValue(0);
    }

    @Test
    void nothing_is_done_after_it_was_closed() {
        FollowerThread thread = FollowerThread.start("test", follower, SHORT);
        thread.close();
        int before = steps.size();
        work.set(1);
        thread.wake();
        assertThat(steps).hasSize(before);
        assertThat(work).hasValue(1);
    }
}
