package org.endure.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.endure.coding.EarlierRows;
import org.endure.coding.RepeatedKeys;
import org.endure.coding.SeenKeys;
import org.endure.diagnostic.Diagnostic;
import org.endure.table.Table;
import org.endure.validation.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in a table, and in which order, does not depend on how many keys there is room for. */
class TableReviewTest {

    private static final int ROWS = 400;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theRoomForKeysChangesNeitherTheRowsLeftOutNorTheMessagesNorTheirOrder() {
        Path file = table(new SplittableRandom(4));
        List<String> expected = found(file, new SeenKeys());
        assertThat(expected)
                .filteredOn(each -> each.contains("stood on line"))
                .hasSizeGreaterThan(60)
                .hasSizeLessThan(expected.size() - 20);
        for (int room : List.of(1, 7, ROWS - 1, ROWS, 10 * ROWS)) {
            try (RepeatedKeys keys = new RepeatedKeys(folder, room)) {
                assertThat(found(file, keys::note)).noneMatch(each -> each.contains("stood on line"));
                EarlierRows repeats = keys.repeats().orElseThrow();
                assertThat(found(file, repeats)).as("room for %d keys", room).isEqualTo(expected);
            }
        }
    }

    /** Keys that are far apart repeat; some years are out of the era, and some keys are empty. */
    private Path table(SplittableRandom random) {
        String[] rows = new String[ROWS];
        for (int i = 0; i < ROWS; i++) {
            String name = random.nextInt(20) == 0 ? "" : "a" + random.nextInt(150);
            int year = random.nextInt(20) == 0 ? 1700 : 1900 + random.nextInt(3);
            rows[i] = Tables.row(name, year, Map.of());
        }
        return Tables.write(folder, rows);
    }

    /** Every row that is left out with its line and reasons, and at last what the table is refused with. */
    private static List<String> found(Path file, EarlierRows earlier) {
        List<String> found = new ArrayList<>();
        try (Table table = Table.open("t.csv", file)) {
            TableReview review = TableReview.of(
                    table,
                    Tables.coding(),
                    earlier,
                    rejected -> found.add(rejected.row().line() + " "
                            + rejected.faults().stream()
                                    .map(Diagnostic::message)
                                    .toList()),
                    rows -> {});
            assertThat(review.rejected()).isEqualTo(found.size());
            found.add(String.valueOf(catchThrowable(review::refuseIfAnyIsRejected)));
        }
        return found;
    }
}
