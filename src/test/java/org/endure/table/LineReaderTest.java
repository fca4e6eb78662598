package org.endure.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.endure.Sent;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.junit.jupiter.api.Test;

/** A line read alone is the row that it is in the table. */
class LineReaderTest {

    @Property(tries = 200)
    void linesReadAloneAreTheRowsOfTheTable(@ForAll("texts") List<String> lines)
            throws IOException, ClassNotFoundException, LineReader.UnreadableLineException {
        LineReader reader = Sent.there(reader(lines));
        Path file = Files.createTempFile("lines", ".csv");
        try (Table table = Table.open("t", Files.writeString(file, String.join("\n", lines)))) {
            List<List<String>> expected = new ArrayList<>();
            table.forEach(row -> expected.add(row.cells()));
            List<List<String>> found = new ArrayList<>();
            for (String line : lines.subList(reader.headLines(), lines.size())) {
                List<String> cells = List.of(reader.cells(line.getBytes(StandardCharsets.UTF_8)));
                if (!cells.isEmpty()) {
                    found.add(cells);
                }
            }
            assertThat(reader.header()).isEqualTo(table.header());
            assertThat(found).isEqualTo(expected);
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> head = Arbitraries.of(",", ";", "\t", "sep=;");
        return head.flatMap(sign -> {
            String separator = sign.substring(sign.length() - 1);
            Arbitrary<String> bare =
                    Arbitraries.strings().withChars("ab 0#\\'\u00e9").ofMaxLength(4);
            Arbitrary<String> quoted = Arbitraries.strings()
                    .withChars("a\",;\t ")
                    .ofMaxLength(4)
                    .map(each -> "\"" + each.replace("\"", "\"\"") + "\"");
            Arbitrary<String> row = Arbitraries.oneOf(bare, quoted)
                    .list()
                    .ofMinSize(0)
                    .ofMaxSize(5)
                    .map(cells -> String.join(separator, cells));
            return Combinators.combine(row.list().ofMaxSize(8), Arbitraries.of("", "\uFEFF"))
                    .as((rows, mark) -> {
                        List<String> lines = new ArrayList<>();
                        if (sign.length() > 1) {
                            lines.add(mark + sign);
                        }
                        lines.add((sign.length() > 1 ? "" : mark) + String.join(separator, "one", "two", "\"three\""));
                        lines.addAll(rows);
                        return lines;
                    });
        });
    }

    @Test
    void aLineWithAnOpenQuotationMarkOrOtherBytesThanUtf8IsNoRow() {
        LineReader reader = reader(List.of("a,b"));
        assertThatThrownBy(() -> reader.cells("\"x,1".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        LineReader.UnreadableLineException.class,
                        fault -> assertThat(fault.diagnostic(new SourcePosition("t", 7, 0))
                                        .text())
                                .startsWith("t:7: error: A quotation mark in the line is not closed"));
        assertThatThrownBy(() -> reader.cells(new byte[] {'a', (byte) 0xe9}))
                .isInstanceOf(LineReader.UnreadableLineException.class)
                .hasMessage("The line is not UTF-8.");
    }

    @Test
    void aTextWithoutHeaderOrWithAColumnTwiceIsRefused() {
        assertThatThrownBy(() -> reader(List.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The table is empty.");
        assertThatThrownBy(() -> reader(List.of("a;a")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("are both named \"a\"");
    }

    private static LineReader reader(List<String> lines) {
        return LineReader.of(
                "t",
                lines.stream()
                        .limit(2)
                        .map(each -> each.getBytes(StandardCharsets.UTF_8))
                        .collect(Collectors.toList()));
    }
}
