package org.osefrance.archive.portal.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Asks many questions at the same time: what is not there is answered after a time that is even, and that adds up. */
final class Together {

    private static final int AT_ONCE = 8;

    private Together() {}

    /** One question, which may fail. */
    interface Question<T> {
        void ask(T about) throws Exception;
    }

    /** Asks about each; the first failure is this one's. */
    static <T> void ask(Collection<T> all, Question<T> question) throws InterruptedException {
        Semaphore few = new Semaphore(AT_ONCE);
        List<Future<?>> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (T one : all) {
                asked.add(threads.submit(() -> {
                    few.acquire();
                    try {
                        question.ask(one);
                    } finally {
                        few.release();
                    }
                    return one;
                }));
            }
        }
        for (Future<?> answer : asked) {
            try {
                answer.get();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof AssertionError wrong ? wrong : new AssertionError(failed.getCause());
            }
        }
    }
}
