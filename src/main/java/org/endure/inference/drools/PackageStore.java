package org.endure.inference.drools;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.endure.cache.Build;
import org.endure.cache.ContentCache;
import org.endure.fact.Vocabulary;
import org.endure.rule.RuleBase;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.definition.KiePackage;

/**
 * Keeps compiled rule bases: key are the rule files, the vocabulary they were compiled against, and the versions of engine and Java.
 */
final class PackageStore {

    private final ContentCache cache;

    PackageStore(ContentCache cache) {
        this.cache = cache;
    }

    /** The key of a rule base. */
    static String key(RuleBase ruleBase) {
        List<String> madeFrom = new ArrayList<>(List.of("compiled rules"));
        madeFrom.addAll(versions());
        madeFrom.add(ruleBase.vocabulary().toString());
        madeFrom.add(ruleBase.hash());
        ruleBase.rules().forEach(rule -> madeFrom.add(rule.name()));
        return ContentCache.key(madeFrom);
    }

    /** The rule base that was last compiled whole in that place; nothing if there is none, or it is no longer kept. */
    Optional<Kept> last(List<String> place) {
        return object(placeKey(place), Vocabulary.BUILT_IN)
                .filter(Place.class::isInstance)
                .map(Place.class::cast)
                .flatMap(last -> packages(last.key(), Vocabulary.BUILT_IN)
                        .map(found -> new Kept(last.key(), last.theory(), last.rules(), found)));
    }

    /** The packages of a rule base compiled earlier; nothing if they are not kept or cannot be read. */
    Optional<Collection<KiePackage>> packages(String key, Vocabulary vocabulary) {
        return object(key, vocabulary).flatMap(PackageStore::asPackages);
    }

    /** Keeps packages. */
    void write(String key, Collection<KiePackage> packages) {
        put(key, new ArrayList<>(packages));
    }

    /** Notes that the rule base of that key, of the theory with that key, is the last that was compiled whole in that place. */
    void note(List<String> place, String key, String theory, Map<String, String> rules) {
        put(placeKey(place), new Place(key, theory, rules));
    }

    @SuppressWarnings("unchecked")
    private static Optional<Collection<KiePackage>> asPackages(Object whole) {
        return whole instanceof Collection<?> all && all.stream().allMatch(KiePackage.class::isInstance)
                ? Optional.of((Collection<KiePackage>) all)
                : Optional.empty();
    }

    private Optional<Object> object(String key, Vocabulary vocabulary) {
        return cache.get(key).flatMap(bytes -> {
            try (DroolsObjectInputStream in =
                    new DroolsObjectInputStream(new ByteArrayInputStream(bytes), vocabulary.classLoader())) {
                return Optional.of(in.readObject());
            } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError | StackOverflowError e) {
                cache.remove(key);
                return Optional.empty();
            }
        });
    }

    private void put(String key, Object content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DroolsObjectOutputStream out = new DroolsObjectOutputStream(bytes)) {
            out.writeObject(content);
        } catch (IOException e) {
            return;
        }
        cache.put(key, bytes.toByteArray());
    }

    private static String placeKey(List<String> place) {
        List<String> madeFrom = new ArrayList<>(List.of("compiled last in"));
        madeFrom.addAll(versions());
        madeFrom.addAll(place);
        return ContentCache.key(madeFrom);
    }

    /** The key of packages with rules of which the engine gets that. */
    static String key(Collection<String> rules) {
        List<String> madeFrom = new ArrayList<>(List.of("some rules"));
        madeFrom.addAll(versions());
        madeFrom.addAll(rules);
        return ContentCache.key(madeFrom);
    }

    private static List<String> versions() {
        return List.of(
                KieBase.class.getPackage().getImplementationVersion() + " " + KieServices.class.getPackage(),
                Build.stamp(),
                Runtime.version().toString());
    }

    /**
     * A rule base that is kept.
     *
     * @param key the key under which it is kept
     * @param theory the key of all that its theory was read from
     * @param rules the digest of what the engine got of each of its rules, by the rule's name
     * @param packages its packages, which cannot be used again once they are in a rule base
     */
    record Kept(String key, String theory, Map<String, String> rules, Collection<KiePackage> packages) {}

    /** What is noted of a place. */
    private record Place(String key, String theory, Map<String, String> rules) implements Serializable {}
}
