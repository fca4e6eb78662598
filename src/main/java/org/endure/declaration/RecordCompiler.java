package org.endure.declaration;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.endure.fact.Fact;
import org.endure.rule.TypeDeclaration;
import org.jspecify.annotations.Nullable;

/** Compiles records with the compiler that comes with the rule engine; a Java runtime without a compiler will do. */
final class RecordCompiler {

    private static final int MOST_KEPT = 200;

    /** Class files by what they are made from, and by nothing else, since it takes a while to make one. */
    private static final Map<TypeDeclaration, byte[]> COMPILED = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TypeDeclaration, byte[]> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private RecordCompiler() {}

    /** The class file of the record of a declared type, in the package of facts. */
    static byte[] compiled(TypeDeclaration type) {
        synchronized (COMPILED) {
            return COMPILED.computeIfAbsent(type, each -> compile(each.name(), RecordSource.of(each)));
        }
    }

    private static byte[] compile(String name, String source) {
        JavaCompiler compiler = new EclipseCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                Output output = new Output(files)) {
            boolean done = compiler.getTask(
                            complaints, output, null, options(), null, List.of(new Source(name, source)))
                    .call();
            if (!done) {
                throw new IllegalStateException("The record %s cannot be compiled: %s".formatted(name, complaints));
            }
            return output.bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The record %s cannot be compiled.".formatted(name), e);
        }
    }

    private static List<String> options() {
        return List.of("-source", "17", "-target", "17", "-proc:none", "-nowarn", "-classpath", classpath());
    }

    private static String classpath() {
        return Stream.of(Fact.class, Nullable.class)
                .map(RecordCompiler::place)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text to compile; no file is written. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("mem:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps the one class file that is made in memory. */
    private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Output(JavaFileManager files) {
            super(files);
        }

        /** The compiler looks in the file system for a text that is not in the place of sources. */
        @Override
        public boolean hasLocation(Location location) {
            return location == StandardLocation.SOURCE_PATH || super.hasLocation(location);
        }

        @Override
        public boolean contains(Location location, FileObject file) throws IOException {
            return location == StandardLocation.SOURCE_PATH ? file instanceof Source : super.contains(location, file);
        }

        /** There is no other text than the one that is compiled. */
        @Override
        public Iterable<JavaFileObject> list(
                Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
                throws IOException {
            return location == StandardLocation.SOURCE_PATH
                    ? List.of()
                    : super.list(location, packageName, kinds, recurse);
        }

        @Override
        public @Nullable JavaFileObject getJavaFileForInput(
                Location location, String className, JavaFileObject.Kind kind) throws IOException {
            return location == StandardLocation.SOURCE_PATH
                    ? null
                    : super.getJavaFileForInput(location, className, kind);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }
}
