package org.endure.workbench;

import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Escapes;
import org.jspecify.annotations.Nullable;

/** Diagnostics as data. */
final class Problems {

    private Problems() {}

    /** Each with its place, what is wrong and what to do. */
    static List<Map<String, @Nullable Object>> tree(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Problems::tree).toList();
    }

    private static Map<String, @Nullable Object> tree(Diagnostic each) {
        return Json.of(
                "severity",
                each.severity().name(),
                "code",
                each.code(),
                "file",
                each.at().file(),
                "line",
                each.at().line(),
                "column",
                each.at().column(),
                "width",
                each.width(),
                "message",
                Escapes.visible(each.message()),
                "advice",
                each.advice() == null ? null : Escapes.visible(each.advice()));
    }
}
