package org.endure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
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

/** Which package may know which, and why. */
class ArchitectureTest {

    private static final String ROOT = "org.endure";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final ArchRule ONLY_ONE_PACKAGE_KNOWS_DROOLS = noClasses()
            .that()
            .resideOutsideOfPackage("org.endure.inference.drools..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..")
            .because("an upgrade of the engine must touch one package");

    private static final ArchRule YAML_IS_READ_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("org.endure.yaml..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.snakeyaml\\..*")
            .because("places and faults in users' files are told the same way everywhere");

    private static final ArchRule ONLY_ONE_PACKAGE_KNOWS_CITATION_STYLES = noClasses()
            .that()
            .resideOutsideOfPackage("org.endure.citation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("de.undercouch..")
            .because("another processor of citation styles must touch one package");

    private static final ArchRule ONLY_ONE_PACKAGE_KNOWS_THE_PROTOCOL_OF_EDITORS = noClasses()
            .that()
            .resideOutsideOfPackage("org.endure.lsp..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.lsp4j..", "com.google.gson..")
            .because("another protocol must touch one package");

    private static final ArchRule ONLY_ONE_PACKAGE_KNOWS_MARKDOWN = noClasses()
            .that()
            .resideOutsideOfPackage("org.endure.handbook..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.commonmark..")
            .because("another reader of Markdown must touch one package");

    private static final ArchRule ONLY_ONE_PACKAGE_KNOWS_LOGBACK = noClasses()
            .that()
            .resideOutsideOfPackage("org.endure.logging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ch.qos.logback..")
            .because("everything else logs through SLF4J");

    private static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_PICOCLI = noClasses()
            .that()
            .resideOutsideOfPackage("org.endure.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..")
            .because("commands are one interface among others");

    private static final ArchRule DIGESTS_ARE_MADE_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("org.endure.digest..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "a digest is set up",
                    (JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(java.security.MessageDigest.class)
                            && call.getName().equals("getInstance")))
            .because("the same thing has the same digest wherever it is asked for");

    private static final ArchRule NOTHING_PRINTS_BUT_THROUGH_ITS_STREAMS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.endure.Main")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("stdout carries only the answer, and tests must see it");

    private static final ArchRule FILES_ARE_WRITTEN_ONE_WAY = noClasses()
            .that()
            .resideOutsideOfPackages("org.endure.files..", "org.endure.cache..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "a file is written",
                    (JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(Files.class)
                            && call.getName().matches("write|writeString|newBufferedWriter|newOutputStream|copy|move")))
            .because("nothing that a user wrote is lost");

    /** Every package, why it stands alone, and the packages it may know. Arrows point from what changes often to what should not. */
    private static final List<Room> ROOMS = List.of(
            knows("diagnostic", "what users wrote wrong is told one way, whatever was read"),
            knows("words", "Endure's own words, in each language; rules and results look them up"),
            knows("fact", "the vocabulary of the field, which everything may name"),
            knows("files", "files are found, read and written one way, whatever they hold", "diagnostic", "digest"),
            knows("digest", "what things hold is told apart one way, whatever they are"),
            knows("cache", "what is costly to make is kept, whatever it is", "digest"),
            knows("table", "rows of data with their places, whatever they mean", "diagnostic", "digest"),
            knows("statistics", "numbers in, numbers out"),
            knows("yaml", "places and faults in YAML are told the same way everywhere", "diagnostic"),
            knows("bibliography", "libraries of references are read without knowing who cites them", "diagnostic"),
            knows(
                    "citation",
                    "references are set in a style without knowing what they support",
                    "bibliography",
                    "diagnostic",
                    "words"),
            knows("rule", "rules as data, however written and whatever applies them", "diagnostic", "fact", "words"),
            knows(
                    "rule.syntax",
                    "rule files are read before anyone asks what they mean",
                    "diagnostic",
                    "fact",
                    "rule",
                    "words"),
            knows(
                    "rule.check",
                    "rules are checked without applying them",
                    "diagnostic",
                    "fact",
                    "rule",
                    "rule.syntax",
                    "words"),
            knows(
                    "declaration",
                    "types that a theory declares are made like those that come with the program",
                    "diagnostic",
                    "fact",
                    "files",
                    "rule",
                    "rule.syntax"),
            knows(
                    "theory",
                    "rules, parameters and mechanisms from folders, before any facts",
                    "cache",
                    "declaration",
                    "diagnostic",
                    "digest",
                    "fact",
                    "files",
                    "rule",
                    "rule.check",
                    "words",
                    "yaml"),
            knows(
                    "factset",
                    "what is known of one period, before any rules",
                    "bibliography",
                    "declaration",
                    "diagnostic",
                    "digest",
                    "fact",
                    "files",
                    "yaml"),
            knows(
                    "scenario",
                    "a case is facts only, so that every theory judges the same",
                    "declaration",
                    "diagnostic",
                    "digest",
                    "fact",
                    "factset",
                    "files",
                    "yaml"),
            knows(
                    "inference",
                    "what was concluded and why, whichever engine concluded it",
                    "diagnostic",
                    "fact",
                    "rule"),
            knows(
                    "inference.drools",
                    "an upgrade of the engine touches one package, and only the entry point chooses it",
                    "cache",
                    "diagnostic",
                    "fact",
                    "inference",
                    "rule",
                    "rule.syntax"),
            knows(
                    "inference.stratified",
                    "a second, independent way to infer checks the first only if it does not know it",
                    "diagnostic",
                    "fact",
                    "inference",
                    "rule",
                    "rule.syntax"),
            knows(
                    "explanation",
                    "reasons are read off an inference, not off the engine or the files",
                    "fact",
                    "inference",
                    "inference.stratified",
                    "rule",
                    "words"),
            knows(
                    "consultation",
                    "one use case for every interface",
                    "declaration",
                    "diagnostic",
                    "explanation",
                    "fact",
                    "factset",
                    "files",
                    "inference",
                    "inference.stratified",
                    "rule",
                    "scenario",
                    "theory",
                    "words"),
            knows(
                    "sensitivity",
                    "what would change an answer is found by inferring again",
                    "diagnostic",
                    "explanation",
                    "fact",
                    "inference",
                    "inference.stratified",
                    "rule",
                    "scenario",
                    "statistics",
                    "words"),
            knows(
                    "comparison",
                    "theories are compared by what they say",
                    "consultation",
                    "diagnostic",
                    "explanation",
                    "fact",
                    "factset",
                    "inference",
                    "inference.stratified",
                    "rule",
                    "scenario",
                    "theory",
                    "words"),
            knows(
                    "weighing",
                    "evidence is weighed by what theories predict, however that is shown",
                    "consultation",
                    "explanation",
                    "fact",
                    "factset",
                    "inference",
                    "inference.stratified",
                    "rule",
                    "scenario",
                    "sensitivity",
                    "theory",
                    "words"),
            knows("agreement", "coders are compared by their facts, without a theory", "fact", "factset", "statistics"),
            knows(
                    "interview",
                    "facts are asked for on streams, without terminals, files or a theory",
                    "diagnostic",
                    "fact",
                    "factset",
                    "yaml"),
            knows(
                    "spreadsheet",
                    "facts in tables are facts, without a theory",
                    "diagnostic",
                    "fact",
                    "factset",
                    "files"),
            knows(
                    "coding",
                    "outcomes cannot become facts where they are not read",
                    "diagnostic",
                    "digest",
                    "fact",
                    "files",
                    "inference",
                    "inference.stratified",
                    "rule",
                    "table",
                    "theory",
                    "yaml"),
            knows(
                    "batch",
                    "a table is assessed without knowing what happened",
                    "coding",
                    "diagnostic",
                    "fact",
                    "files",
                    "inference",
                    "rule",
                    "table"),
            knows(
                    "validation.scores",
                    "forecasts are scored wherever the cases come from",
                    "coding",
                    "fact",
                    "rule",
                    "statistics"),
            knows(
                    "validation.contest",
                    "theory and regression learn from the same rows, wherever these come from",
                    "coding",
                    "fact",
                    "statistics",
                    "validation.scores"),
            knows(
                    "validation.sets",
                    "sets are analysed wherever the cases come from",
                    "coding",
                    "diagnostic",
                    "fact",
                    "rule",
                    "statistics",
                    "validation.scores"),
            knows(
                    "validation",
                    "history judges a theory, and does not know how that is shown",
                    "coding",
                    "consultation",
                    "declaration",
                    "diagnostic",
                    "digest",
                    "fact",
                    "factset",
                    "files",
                    "inference",
                    "inference.stratified",
                    "rule",
                    "scenario",
                    "spreadsheet",
                    "statistics",
                    "table",
                    "validation.contest",
                    "validation.scores",
                    "validation.sets"),
            knows(
                    "watch",
                    "an edit is followed without knowing how that is printed",
                    "consultation",
                    "declaration",
                    "diagnostic",
                    "explanation",
                    "fact",
                    "files",
                    "inference",
                    "rule",
                    "scenario",
                    "theory"),
            knows(
                    "language",
                    "editors are helped without knowing which editor, nor over which protocol",
                    "bibliography",
                    "coding",
                    "consultation",
                    "declaration",
                    "diagnostic",
                    "fact",
                    "factset",
                    "files",
                    "handbook",
                    "inference",
                    "rule",
                    "rule.check",
                    "rule.syntax",
                    "scenario",
                    "theory",
                    "yaml"),
            knows("logging", "everything else logs through SLF4J", "diagnostic", "files"),
            knows(
                    "report",
                    "results are shown, never made",
                    "agreement",
                    "comparison",
                    "consultation",
                    "diagnostic",
                    "explanation",
                    "fact",
                    "factset",
                    "inference",
                    "inference.stratified",
                    "rule",
                    "scenario",
                    "sensitivity",
                    "statistics",
                    "theory",
                    "watch",
                    "weighing",
                    "words"),
            knows(
                    "report.html",
                    "markup and escaping stand in one place",
                    "bibliography",
                    "citation",
                    "comparison",
                    "diagnostic",
                    "digest",
                    "explanation",
                    "fact",
                    "factset",
                    "inference",
                    "report",
                    "rule",
                    "scenario",
                    "theory",
                    "words"),
            knows(
                    "report.validation",
                    "results on history are shown apart from those on one case",
                    "coding",
                    "diagnostic",
                    "explanation",
                    "fact",
                    "inference",
                    "inference.stratified",
                    "report",
                    "report.html",
                    "rule",
                    "statistics",
                    "validation",
                    "validation.contest",
                    "validation.scores",
                    "validation.sets",
                    "words"),
            knows(
                    "lsp",
                    "the protocol of editors is spoken in one place, and nothing is worked out there",
                    "diagnostic",
                    "files",
                    "language",
                    "rule"),
            knows("handbook", "Markdown becomes one page, whatever it says"),
            knows(
                    "workbench",
                    "the page in the browser is one interface among others, behind one gate",
                    "comparison",
                    "consultation",
                    "declaration",
                    "diagnostic",
                    "digest",
                    "explanation",
                    "fact",
                    "factset",
                    "files",
                    "inference",
                    "inference.stratified",
                    "interview",
                    "language",
                    "report",
                    "report.html",
                    "rule",
                    "rule.check",
                    "scenario",
                    "sensitivity",
                    "theory",
                    "watch",
                    "words"),
            knows(
                    "cli",
                    "commands are one interface among others",
                    "agreement",
                    "batch",
                    "bibliography",
                    "cache",
                    "citation",
                    "coding",
                    "comparison",
                    "consultation",
                    "declaration",
                    "diagnostic",
                    "explanation",
                    "fact",
                    "factset",
                    "files",
                    "handbook",
                    "inference",
                    "inference.stratified",
                    "interview",
                    "language",
                    "logging",
                    "lsp",
                    "report",
                    "report.html",
                    "report.validation",
                    "rule",
                    "rule.check",
                    "scenario",
                    "sensitivity",
                    "spreadsheet",
                    "table",
                    "theory",
                    "validation",
                    "validation.scores",
                    "validation.sets",
                    "watch",
                    "weighing",
                    "words",
                    "workbench"),
            knows(
                    "",
                    "the entry point puts engine and interface together, the façade all but the interface",
                    "batch",
                    "cache",
                    "cli",
                    "coding",
                    "comparison",
                    "consultation",
                    "declaration",
                    "diagnostic",
                    "explanation",
                    "fact",
                    "files",
                    "inference",
                    "inference.drools",
                    "language",
                    "rule",
                    "rule.check",
                    "scenario",
                    "sensitivity",
                    "table",
                    "theory",
                    "validation",
                    "validation.sets",
                    "weighing",
                    "words"));

    private static final int LONGEST = 310;

    /** A method fits a screen. */
    private static final int LONGEST_METHOD = 45;

    /** A method that asks for more forms than these leaves out others without knowing. */
    private static final int MOST_QUESTIONS = 2;

    private record Room(String name, String reason, Set<String> known) {}

    private static Room knows(String name, String reason, String... known) {
        return new Room(name, reason, Set.of(known));
    }

    private static final ArchRule NO_CYCLES = SlicesRuleDefinition.slices()
            .matching("org.endure.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package that needs another that needs it is one package");

    @Test
    void onlyOnePackageKnowsDrools() {
        ONLY_ONE_PACKAGE_KNOWS_DROOLS.check(CLASSES);
    }

    @Test
    void yamlIsReadInOnePlace() {
        YAML_IS_READ_IN_ONE_PLACE.check(CLASSES);
    }

    @Test
    void onlyOnePackageKnowsCitationStyles() {
        ONLY_ONE_PACKAGE_KNOWS_CITATION_STYLES.check(CLASSES);
    }

    @Test
    void onlyOnePackageKnowsMarkdown() {
        ONLY_ONE_PACKAGE_KNOWS_MARKDOWN.check(CLASSES);
    }

    @Test
    void onlyOnePackageKnowsTheProtocolOfEditors() {
        ONLY_ONE_PACKAGE_KNOWS_THE_PROTOCOL_OF_EDITORS.check(CLASSES);
    }

    @Test
    void onlyOnePackageKnowsLogback() {
        ONLY_ONE_PACKAGE_KNOWS_LOGBACK.check(CLASSES);
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        ONLY_THE_COMMAND_LINE_KNOWS_PICOCLI.check(CLASSES);
    }

    @Test
    void digestsAreMadeInOnePlace() {
        DIGESTS_ARE_MADE_IN_ONE_PLACE.check(CLASSES);
    }

    @Test
    void nothingPrintsButThroughItsStreams() {
        NOTHING_PRINTS_BUT_THROUGH_ITS_STREAMS.check(CLASSES);
    }

    @Test
    void filesAreWrittenOneWay() {
        FILES_ARE_WRITTEN_ONE_WAY.check(CLASSES);
    }

    @Test
    void everyPackageIsNamedOnceWithItsReason() {
        assertThat(ROOMS).extracting(Room::name).containsExactlyInAnyOrderElementsOf(packages());
        assertThat(ROOMS).extracting(Room::reason).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @Test
    void dependenciesRunOneWay() {
        List<String> unknown = new ArrayList<>();
        for (JavaClass each : CLASSES) {
            Room room = room(each);
            each.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> !isKnown(room, dependency.getTargetClass()))
                    .forEach(dependency -> unknown.add(dependency.getDescription() + ", but " + room.reason()));
        }
        assertThat(unknown).isEmpty();
    }

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

    /** A chain of questions is not told by the compiler that there is a new form; a visitor is. */
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

    /** Told of each method of the program, where it stands, and how many lines it has. */
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

    /** Nested classes may share a name with others, since they are read with the name of the class around them. */
    @Test
    void aNameStandsForOneClassInAllPackages() {
        assertThat(CLASSES)
                .filteredOn(
                        each -> !each.isNestedClass() && !each.getSimpleName().equals("package-info"))
                .extracting(JavaClass::getSimpleName)
                .doesNotHaveDuplicates();
    }

    private static Set<String> packages() {
        return CLASSES.stream()
                .map(JavaClass::getPackageName)
                .map(ArchitectureTest::nameOf)
                .collect(Collectors.toSet());
    }

    private static String nameOf(String whole) {
        return whole.equals(ROOT) ? "" : whole.substring(ROOT.length() + 1);
    }

    private static Room room(JavaClass each) {
        return ROOMS.stream()
                .filter(room -> room.name().equals(nameOf(each.getPackageName())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("A package without a reason: " + each.getPackageName()));
    }

    private static boolean isKnown(Room room, JavaClass target) {
        String name = target.getPackageName();
        return !name.startsWith(ROOT)
                || nameOf(name).equals(room.name())
                || room.known().contains(nameOf(name));
    }

    @Test
    void noTwoPackagesNeedEachOther() {
        NO_CYCLES.check(CLASSES);
    }
}
