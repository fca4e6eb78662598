package org.endure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.InstanceOfTree;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.Value;
import org.junit.jupiter.api.Test;

/** Sources can be read: files and methods are short, and no form is forgotten. */
class SourceTest {

    private static final int LONGEST = 310;

    /** A method fits a screen. */
    private static final int LONGEST_METHOD = 45;

    /** A method that asks for more forms than these leaves out others without knowing. */
    private static final int MOST_QUESTIONS = 2;

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

    /** The compiler reports a new form to a visitor that lacks it, but not to a chain of questions. */
    @Test
    void formsOfExpressionsAreToldApartByVisitors() throws IOException {
        Set<String> forms = Stream.of(Expression.class, Value.class, Condition.class)
                .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                .flatMap(form -> Stream.of(
                        form.getSimpleName(),
                        form.getName().replaceFirst(".*[.]", "").replace('$', '.')))
                .collect(Collectors.toSet());
        List<String> chains = new ArrayList<>();
        readMethods((method, place, lines) -> {
            List<String> asked = new ArrayList<>();
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitInstanceOf(InstanceOfTree question, Void nothing) {
                    asked.add(String.valueOf(question.getType()));
                    return super.visitInstanceOf(question, nothing);
                }
            }.scan(method, null);
            asked.retainAll(forms);
            if (asked.size() > MOST_QUESTIONS) {
                chains.add("%s asks for %s".formatted(place, asked));
            }
        });
        assertThat(chains).isEmpty();
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
