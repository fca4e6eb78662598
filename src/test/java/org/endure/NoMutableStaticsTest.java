package org.endure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Nothing that one assessment does can be seen by another in the same Java: there is no state that they share. */
class NoMutableStaticsTest {

    /**
     * What may change, since it holds nothing of a theory: most are caches, each a pure function of its key, so that who filled it
     * makes no difference.
     */
    private static final Map<String, String> CACHES = Map.ofEntries(
            Map.entry("declaration.RecordCompiler.COMPILED", "the class file of a declaration"),
            Map.entry("fact.DeclaredRecords.LOADED", "the class of a class file"),
            Map.entry("fact.Content.CONTENTS", "what a record says, without its account"),
            Map.entry("fact.FactText.FIELDS", "what reads the fields of a record"),
            Map.entry("fact.FactType.BY_RECORD", "what a record says of itself"),
            Map.entry("fact.RecordShape.SHAPES", "how a record is read and made"),
            Map.entry("rule.syntax.TextPattern.KNOWN", "the compiled form of an expression"),
            Map.entry("words.Words.ALL", "the words of a language"),
            Map.entry(
                    "inference.drools.Meter.CURRENT", "not a cache: the steps of the inference that this thread makes"),
            Map.entry("cli.CaseLog.RUNS", "not a cache: a number that tells the logs of runs apart"),
            Map.entry(
                    "inference.stratified.Terms.ACCESSORS",
                    "what reads the attributes of a record, for as long as that is loaded"),
            Map.entry(
                    "factset.StateTable$Names.ALL_NAMES",
                    "the names of countries in a language, read from Java when they are first asked for"),
            Map.entry(
                    "inference.stratified.Bag.EMPTY",
                    "not a cache: a bag that nothing is put into, and so indexes nothing"),
            Map.entry("rule.RuleVocabulary.ATTRIBUTES", "the attributes of a record"),
            Map.entry("rule.RuleVocabulary.ARGUMENTS", "the arguments of a record"));

    @Test
    void everyStaticFieldIsFinal() {
        assertThat(statics().stream()
                        .filter(field -> !Modifier.isFinal(field.getModifiers()))
                        .map(NoMutableStaticsTest::name))
                .isEmpty();
    }

    @Test
    void nothingThatAStaticFieldHoldsCanChangeButTheListedCaches() throws IllegalAccessException {
        List<String> open = new ArrayList<>();
        for (Field field : statics()) {
            field.setAccessible(true);
            if (!CACHES.containsKey(name(field)) && canChange(field.get(null), new HashSet<>())) {
                open.add(name(field));
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void everyListedCacheIsThere() {
        assertThat(statics().stream().map(NoMutableStaticsTest::name)).containsAll(CACHES.keySet());
    }

    /** Whether a value, or anything of ours that it holds, can change. */
    private static boolean canChange(Object value, Set<Integer> seen) throws IllegalAccessException {
        if (value == null || !seen.add(System.identityHashCode(value))) {
            return false;
        }
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            String type = value.getClass().getName();
            return !type.startsWith("java.util.ImmutableCollections")
                            && !type.startsWith("java.util.Collections$Unmodifiable")
                            && !type.startsWith("java.util.Collections$Empty")
                            && !type.startsWith("java.util.Collections$Singleton")
                    || anyCanChange(value instanceof Map<?, ?> map ? map.values() : (Collection<?>) value, seen);
        }
        return fieldsCanChange(value, seen)
                || value instanceof ClassValue<?>
                || value instanceof ThreadLocal<?>
                || value instanceof AtomicBoolean
                || value instanceof Number && value.getClass().getName().contains("atomic")
                || value instanceof StringBuilder;
    }

    private static boolean anyCanChange(Collection<?> values, Set<Integer> seen) throws IllegalAccessException {
        for (Object each : values) {
            if (canChange(each, seen)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fieldsCanChange(Object value, Set<Integer> seen) throws IllegalAccessException {
        for (Class<?> type = value.getClass();
                type != null && type.getName().startsWith("org.endure.") && !type.isHidden();
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    if (!Modifier.isFinal(field.getModifiers()) || canChange(field.get(value), seen)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Static fields of the program, without constants that Java's compiler makes. */
    private static List<Field> statics() {
        List<Field> fields = new ArrayList<>();
        for (JavaClass each : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.endure")) {
            try {
                for (Field field : Class.forName(each.getName()).getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                        fields.add(field);
                    }
                }
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }
        return fields;
    }

    private static String name(Field field) {
        return field.getDeclaringClass().getName().replaceFirst("org\\.endure\\.", "") + "." + field.getName();
    }
}
