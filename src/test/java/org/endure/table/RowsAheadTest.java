package org.endure.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows that are read ahead are the same, and end where and how those of the table do. */
class RowsAheadTest {

    @Property(tries = 40)
    void theRowsAreTheSameUpToTheFailureIfThereIsOne(@ForAll @IntRange(max = 2_500) int size, @ForAll boolean fails) {
        Plain plain = new Plain(size, fails ? new IllegalStateException("cut off") : null);
        List<Long> numbers = new ArrayList<>();
        RowsAhead ahead = new RowsAhead(plain);
        Iterator<Table.Row> rows = ahead.rows();
        Runnable all = () -> rows.forEachRemaining(row -> numbers.add(row.number()));
        if (fails) {
            assertThatThrownBy(all::run)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("cut off");
        } else {
            all.run();
        }
        assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, size).boxed().toList());
        ahead.close();
        assertThat(plain.closed).isTrue();
    }

    @Test
    void anErrorIsThrownWhereRowsAreTaken() {
        try (RowsAhead ahead = new RowsAhead(new Plain(3, new StackOverflowError()))) {
            Iterator<Table.Row> rows = ahead.rows();
            assertThatThrownBy(() -> rows.forEachRemaining(row -> {})).isInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void itCanBeClosedInTheMidst() {
        Plain plain = new Plain(1_000_000, null);
        RowsAhead ahead = new RowsAhead(plain);
        assertThat(ahead.rows().next().number()).isEqualTo(1);
        ahead.close();
        assertThat(plain.closed).isTrue();
        assertThat(plain.given.get()).isLessThan(1_000_000);
    }

    /** So many rows, and then perhaps a failure. */
    private static final class Plain implements RowSource {

        private final int size;
        private final @Nullable Throwable failure;
        private final AtomicLong given = new AtomicLong();
        private volatile boolean closed;

        Plain(int size, @Nullable Throwable failure) {
            this.size = size;
            this.failure = failure;
        }

        @Override
        public List<String> columns() {
            return List.of("a");
        }

        @Override
        public Iterator<Table.Row> rows() {
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    if (given.get() == size && failure instanceof RuntimeException e) {
                        throw e;
                    } else if (given.get() == size && failure instanceof Error e) {
                        throw e;
                    }
                    return given.get() < size;
                }

                @Override
                public Table.Row next() {
                    long number = given.incrementAndGet();
                    return new Table.Row(number, number + 1, List.of("x"));
                }
            };
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
