package org.endure.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Edit;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourceText;
import org.endure.diagnostic.TextRange;
import org.endure.diagnostic.Utf16Columns;
import org.endure.files.FileTree;
import org.jspecify.annotations.Nullable;

/** Diagnostics as data, with places as browsers count them: lines from 0, columns in UTF-16 units from 0. */
final class Problems {

    private final FileTree files;
    private final Map<String, Utf16Columns> columns = new HashMap<>();

    /** Of these files, with texts that are not saved on top. */
    Problems(FileTree files) {
        this.files = files;
    }

    /** Each with its place, what is wrong, and what to do. */
    static List<Map<String, @Nullable Object>> tree(List<Diagnostic> diagnostics, FileTree files) {
        return diagnostics.stream().map(new Problems(files)::tree).toList();
    }

    private Map<String, @Nullable Object> tree(Diagnostic each) {
        String file = each.at().file();
        int line = each.at().line();
        int column = each.at().column();
        Map<String, @Nullable Object> tree = Json.of(
                "severity",
                each.severity().name(),
                "code",
                each.code(),
                "file",
                file,
                "line",
                line,
                "column",
                column,
                "message",
                Escapes.visible(each.message()),
                "advice",
                each.advice() == null ? null : Escapes.visible(each.advice()));
        if (line > 0 && column > 0) {
            tree.put("range", range(file, TextRange.of(line, column, each.width())));
        }
        if (each.edit() != null) {
            tree.put("fix", edit(file, each.edit()));
        }
        return tree;
    }

    /** A change of a file: what it does, and what it puts where. */
    Map<String, @Nullable Object> edit(String file, Edit edit) {
        return Json.of(
                "title", Escapes.visible(edit.title()), "range", range(file, edit.range()), "text", edit.replacement());
    }

    /** A stretch of a file: line and units of its begin, and of its end. */
    List<Integer> range(String file, TextRange range) {
        Utf16Columns columns = columns(file);
        return List.of(
                range.line() - 1,
                columns.units(range.line(), range.column()),
                range.endLine() - 1,
                columns.units(range.endLine(), range.endColumn()));
    }

    /** The column of a place that the browser names. */
    int column(String file, int line, int units) {
        return columns(file).column(line, units);
    }

    private Utf16Columns columns(String file) {
        return columns.computeIfAbsent(file, path -> new Utf16Columns(SourceText.of(path, text(path))));
    }

    private String text(String path) {
        try {
            return files.isFile(path) ? files.read(path) : "";
        } catch (InvalidInputException e) {
            return "";
        }
    }
}
