package org.endure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Files and methods are short enough to be read. */
class SourceSizeTest {

    private static final int LONGEST = 310;

    /** A method fits a screen. */
    private static final int LONGEST_METHOD = 45;

    @Test
    void aFileOfTheProgramCanBeReadAtOneSitting() throws IOException {
        List<String> longer = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path each :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                long lines = Files.readString(each).lines().count();
                if (lines > LONGEST) {
                    longer.add("%s has %d lines, and %d are the most".formatted(each, lines, LONGEST));
                }
            }
        }
        assertThat(longer).isEmpty();
    }

    @Test
    void aMethodOfTheProgramFitsAScreen() throws IOException {
        List<String> longer = new ArrayList<>();
        readMethods((method, place, lines) -> {
            if (lines > LONGEST_METHOD) {
                longer.add("%s has %d lines, and %d are the most".formatted(place, lines, LONGEST_METHOD));
            }
        });
        assertThat(longer).isEmpty();
    }

    /** Takes each method of the program, where it stands, and how many lines it has. */
    @FunctionalInterface
    private interface MethodReader {
        void read(MethodTree method, String place, long lines);
    }

    private static void readMethods(MethodReader reader) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"));
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree file : task.parse()) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void nothing) {
                        long from = file.getLineMap().getLineNumber(positions.getStartPosition(file, method));
                        long to = file.getLineMap().getLineNumber(positions.getEndPosition(file, method));
                        reader.read(method, file.getSourceFile().getName() + ":" + from, to - from + 1);
                        return super.visitMethod(method, nothing);
                    }
                }.scan(file, null);
            }
        }
    }
}
