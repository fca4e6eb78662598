package org.endure.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.endure.fact.Alliance;
import org.endure.fact.BurdenShare;
import org.endure.fact.CapabilityChange;
import org.endure.fact.CodedIntrinsicValue;
import org.endure.fact.CodedMechanism;
import org.endure.fact.CredibilitySignal;
import org.endure.fact.DomesticContest;
import org.endure.fact.EliteInterest;
import org.endure.fact.Fact;
import org.endure.fact.IdeologyRelation;
import org.endure.fact.Institution;
import org.endure.fact.Member;
import org.endure.fact.Observation;
import org.endure.fact.Outreach;
import org.endure.fact.RegimeChange;
import org.endure.fact.ReputationStake;
import org.endure.fact.SharedGoalIndicator;
import org.endure.fact.SocialTie;
import org.endure.fact.ThreatPerception;
import org.jspecify.annotations.Nullable;

/** The core in CLIPS: writes cases as CLIPS reads them, and runs the program in a process of its own. */
public final class ClipsCore {

    private static final long MOST_MINUTES = 10;

    /** How what a rule builds on is known to be concluded. */
    public enum Way {
        /** Rules fire in stages, by salience; nothing has to be withdrawn. */
        STAGED,
        /** Rules fire in any order, and truth maintenance withdraws what no longer holds, as Drools does. */
        LOGICAL
    }

    private ClipsCore() {}

    /** Whether CLIPS is installed. */
    static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "clips")));
    }

    /** The program. */
    public static String program(Way way) throws IOException {
        return Files.readString(Path.of("src/bench/core.clp"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> way == Way.LOGICAL
                        ? !line.startsWith("  (declare (salience")
                        : !line.equals("  (logical") && !line.equals("  )"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** What the program answers on cases. */
    static List<CoreAnswer> answers(Path folder, Way way, List<List<Fact>> cases)
            throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < cases.size(); i++) {
            script.append("(reset)\n(case-%d)\n(run)\n(tell %d)\n".formatted(i, i));
        }
        Map<Integer, SortedSet<String>> lines = new TreeMap<>();
        for (int i = 0; i < cases.size(); i++) {
            lines.put(i, new TreeSet<>());
        }
        for (String line : run(folder, program(way) + functions(cases), script.toString())) {
            String[] parts = line.split(" ", 3);
            lines.get(Integer.valueOf(parts[1])).add(parts[2]);
        }
        return lines.values().stream().map(CoreAnswer::new).toList();
    }

    /**
     * How many assessments the program makes in a second, over and over, after one round to warm up.
     *
     * @param seconds how long to measure, about
     */
    public static double perSecond(Path folder, String program, List<List<Fact>> cases, double seconds)
            throws IOException, InterruptedException {
        StringBuilder all = new StringBuilder("(deffunction all ()\n");
        for (int i = 0; i < cases.size(); i++) {
            all.append("  (reset) (case-%d) (run)\n".formatted(i));
        }
        all.append(")\n");
        String measure = """
                (all)
                (bind ?rounds 0)
                (bind ?start (time))
                (while (< (- (time) ?start) %s) do (all) (bind ?rounds (+ ?rounds 1)))
                (printout t ?rounds " " (- (time) ?start) crlf)
                """.formatted(seconds);
        String measured = "(deffunction measure ()\n" + measure + ")\n";
        List<String> out = run(folder, program + functions(cases) + all + measured, "(measure)\n");
        String[] parts = out.get(out.size() - 1).split(" ");
        return Double.parseDouble(parts[0]) * cases.size() / Double.parseDouble(parts[1]);
    }

    /** Loads a program, runs commands, and returns what they print. */
    static List<String> run(Path folder, String program, String commands) throws IOException, InterruptedException {
        Path code = Files.writeString(folder.resolve("program.clp"), program, StandardCharsets.UTF_8);
        Path script = Files.writeString(
                folder.resolve("script.clp"),
                "(load* %s)\n%s(exit)\n".formatted(code, commands),
                StandardCharsets.UTF_8);
        Path out = folder.resolve("clips.out");
        Process clips = new ProcessBuilder("clips", "-f2", script.toString())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        if (!clips.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
            clips.destroyForcibly();
            throw new IllegalStateException("CLIPS does not come to an end.");
        }
        List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
        if (lines.stream().anyMatch(line -> line.startsWith("[") || line.startsWith("CLIPS>"))) {
            throw new IllegalStateException("CLIPS says:\n" + String.join("\n", lines));
        }
        return lines;
    }

    /** A function for each case that asserts its facts. */
    static String functions(List<List<Fact>> cases) {
        StringBuilder functions = new StringBuilder();
        for (int i = 0; i < cases.size(); i++) {
            functions.append("(deffunction case-%d ()\n".formatted(i));
            cases.get(i).stream()
                    .map(ClipsCore::written)
                    .filter(text -> !text.isEmpty())
                    .forEach(
                            text -> functions.append("  (assert (").append(text).append("))\n"));
            functions.append(")\n");
        }
        return functions.toString();
    }

    private static String written(Fact fact) {
        List<Object> slots = new ArrayList<>();
        if (fact instanceof Observation observation) {
            slots.addAll(List.of("id", observation.id(), "period", observation.period(), "area", observation.area()));
        }
        String template = template(fact, slots);
        StringBuilder text = new StringBuilder(template);
        for (int i = 0; i < slots.size() && !template.isEmpty(); i += 2) {
            text.append(" (%s %s)".formatted(slots.get(i), slots.get(i + 1)));
        }
        return text.toString();
    }

    /** The template of a fact, whose slots are added; empty if no rule of the core reads such facts. */
    private static String template(Fact fact, List<Object> slots) {
        if (fact instanceof Alliance each) {
            return with(slots, "alliance", "id", each.id());
        } else if (fact instanceof Member each) {
            return with(slots, "member", "state", each.state(), "needed", each.essential());
        } else if (fact instanceof CapabilityChange each) {
            return with(
                    slots,
                    "capability-change",
                    "state",
                    each.state(),
                    "role",
                    each.role(),
                    "change-pct",
                    each.changePct());
        } else if (fact instanceof ThreatPerception each) {
            slots.addAll(List.of("perceiver", String.join(" ", each.perceiver()), "threat", each.threat()));
            return with(
                    slots,
                    "threat-perception",
                    "intentions",
                    each.intentions(),
                    "stated",
                    each.stated().ordinal());
        } else if (fact instanceof CredibilitySignal each) {
            with(slots, "", "specificity", each.specificity(), "position", each.position(), "kind", each.kind());
            with(slots, "", "sender", each.sender(), "receiver", each.receiver(), "polarity", each.polarity());
            return with(slots, "credibility-signal", "mode", each.mode(), "severity", each.severity());
        } else if (fact instanceof SocialTie each) {
            with(slots, "", "kind", each.kind(), "trend", each.trend());
            return with(slots, "social-tie", "reach", each.reach(), "periods", each.periods());
        } else if (fact instanceof Outreach each) {
            return with(slots, "outreach", "by", each.by(), "changes", String.join(" ", each.changes()));
        } else if (fact instanceof CodedMechanism each) {
            return with(
                    slots,
                    "coded-mechanism",
                    "code",
                    each.code(),
                    "magnitude",
                    each.magnitude().points());
        } else if (fact instanceof CodedIntrinsicValue each) {
            return with(slots, "coded-value", "level", each.level().ordinal());
        }
        return within(fact, slots);
    }

    private static String within(Fact fact, List<Object> slots) {
        if (fact instanceof DomesticContest each) {
            with(slots, "", "state", each.state(), "stance", each.stance());
            return with(slots, "domestic-contest", "policy-effect", each.policyEffect());
        } else if (fact instanceof RegimeChange each) {
            with(slots, "", "state", each.state(), "kind", each.kind());
            return with(slots, "regime-change", "orientation", each.orientation());
        } else if (fact instanceof IdeologyRelation each) {
            with(slots, "", "domain", each.domain(), "relation", each.relation(), "handling", each.handling());
            return with(slots, "ideology-relation", "same-creed", each.sameCreed(), "dispute", each.dispute());
        } else if (fact instanceof BurdenShare each) {
            with(slots, "", "leader", each.leader(), "share", each.share());
            return with(slots, "burden-share", "extent", each.extent(), "shift", each.shift());
        } else if (fact instanceof ReputationStake each) {
            return with(slots, "reputation-stake", "holder", each.holder(), "articulated-by", each.articulatedBy());
        } else if (fact instanceof EliteInterest each) {
            with(slots, "", "state", each.state(), "depends", each.dependsOnAlliance());
            return with(slots, "elite-interest", "influence", each.influence(), "overthrown", each.overthrown());
        } else if (fact instanceof Institution each) {
            with(slots, "", "name", "\"" + each.name().replace('"', '\'') + "\"", "kind", each.kind());
            return with(slots, "institution", "depth", each.depth(), "imposed", each.imposed());
        } else if (fact instanceof SharedGoalIndicator each) {
            with(slots, "", "kind", each.kind(), "relation", each.relation());
            return with(slots, "shared-goal", "extent", each.extent());
        }
        return "";
    }

    private static String with(List<Object> slots, String template, @Nullable Object... more) {
        for (Object each : more) {
            slots.add(each == null ? "nil" : each);
        }
        return template;
    }
}
