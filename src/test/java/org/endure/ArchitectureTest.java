package org.endure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.endure.Rooms.Room;
import org.junit.jupiter.api.Test;

/** Which package may know which, and why. Which library belongs to which package, {@link LibrariesTest} holds. */
class ArchitectureTest {

    private static final String ROOT = "org.endure";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final ArchRule NO_CYCLES = SlicesRuleDefinition.slices()
            .matching("org.endure.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package that needs another that needs it is one package");

    @Test
    void everyPackageIsNamedOnceWithItsReason() {
        assertThat(Rooms.ALL).extracting(Room::name).containsExactlyInAnyOrderElementsOf(packages());
        assertThat(Rooms.ALL).extracting(Room::reason).doesNotHaveDuplicates().noneMatch(String::isBlank);
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
        return Rooms.ALL.stream()
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
