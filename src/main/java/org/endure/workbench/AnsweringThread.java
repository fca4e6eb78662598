package org.endure.workbench;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** The one thread that answers. Of the questions of a tab that wait, only the newest is answered. */
final class AnsweringThread implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "workbench-answers");
        made.setDaemon(true);
        return made;
    });
    private final Map<String, Runnable> newest = new ConcurrentHashMap<>();

    /** Does this soon, unless the same tab asks something newer before. */
    void newest(String tab, Runnable work) {
        newest.put(tab, work);
        later(() -> {
            Runnable now = newest.remove(tab);
            if (now != null) {
                now.run();
            }
        });
    }

    /** Whether no question waits. */
    boolean isIdle() {
        return newest.isEmpty();
    }

    /** Does this after what waits. */
    void later(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException e) {
            newest.clear(); // the workbench ends
        }
    }

    /** What comes of this, done after what waits. */
    <T> T now(Supplier<T> work) {
        try {
            return thread.submit(work::get).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
