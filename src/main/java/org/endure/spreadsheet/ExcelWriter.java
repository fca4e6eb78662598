package org.endure.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table as an Excel workbook of one sheet, with its header in bold and in sight. */
final class ExcelWriter {

    private static final double WIDEST = 60;

    private ExcelWriter() {}

    static byte[] workbook(String sheetName, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Endure", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(sheetName);
            for (int row = 0; row < rows.size(); row++) {
                List<String> cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    if (!cells.get(column).isEmpty()) {
                        sheet.value(row, column, cells.get(column));
                    }
                }
            }
            if (!rows.isEmpty()) {
                sheet.freezePane(0, 1);
                for (int column = 0; column < rows.get(0).size(); column++) {
                    sheet.style(0, column).bold().set();
                    int widest = width(rows, column);
                    sheet.width(column, Math.min(WIDEST, widest + 2.0));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream()
                .mapToInt(row -> column < row.size() ? row.get(column).length() : 0)
                .max()
                .orElse(0);
    }
}
