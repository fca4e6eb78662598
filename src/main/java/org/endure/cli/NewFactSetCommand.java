package org.endure.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.fact.FactType;
import org.endure.fact.TimeSpan;
import org.endure.factset.StateTable;
import org.endure.factset.Template;
import org.endure.files.PathText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a fact set to begin with. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Make a new fact set with a filled-in header.",
            "Comments show an example of each type of fact that would lead to a finding."
        })
final class NewFactSetCommand implements Callable<Integer> {

    private static final String SCHEMA = "facts/schema.json";

    @Option(
            names = "--members",
            paramLabel = "A,B",
            required = true,
            split = ",",
            description = "State codes (COW or ISO, of three letters or two) or names.")
    private List<String> members = new ArrayList<>();

    @Option(names = "--leader", paramLabel = "STATE", description = "The leading member, if there is one.")
    private String leader = "";

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            required = true,
            description = "Years or dates, such as 2003-2008 or 2003-03/2008.")
    private String period = "";

    @Option(names = "--baseline", paramLabel = "FILE", description = "A fact set of a period before, to compare with.")
    private @Nullable String baseline;

    @Option(names = "--name", paramLabel = "TEXT", description = "Name of the alliance. Default: that of its members.")
    private @Nullable String name;

    @Option(names = "-o", paramLabel = "FILE", required = true, description = "The new fact set.")
    private String target = "";

    @Mixin
    private TheoryOptions theory = new TheoryOptions();

    @Mixin
    private ReplaceOption replace = new ReplaceOption();

    private final Session session;

    NewFactSetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.theory(theory);
        List<Diagnostic> faults = new ArrayList<>();
        Map<String, String> names = names(faults);
        String leading = leader(names.keySet(), faults);
        String interval = interval(faults);
        String folder = PathText.folder(target.replace('\\', '/'));
        List<String> earlier = baselines(faults, folder);
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        Template.Header header = new Template.Header(
                schema(folder),
                String.join("-", names.keySet()).toLowerCase(Locale.ROOT),
                name == null ? String.join("-", names.values()) + " alliance" : name,
                List.copyOf(names.keySet()),
                leading,
                interval,
                earlier);
        replace.files().given().write(session.workingFolder().resolve(target), Template.text(header, types()));
        session.out()
                .println("%s written. Next: fill it in, or endure facts add %s; then endure check %s"
                        .formatted(Escapes.visible(target), Escapes.visible(target), Escapes.visible(target)));
        return CommandLineInterface.answered();
    }

    /** The members' names by their codes. */
    private Map<String, String> names(List<Diagnostic> faults) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String each : members) {
            String code = StateTable.canonical(each);
            StateTable.nameOf(code)
                    .ifPresentOrElse(
                            known -> names.put(code, known.replaceFirst("^the ", "")),
                            () -> faults.add(fault(
                                    "unknown-state",
                                    "\"%s\" is not a state code.".formatted(each),
                                    StateTable.advice(each)
                                            .map(advice -> advice.toString().replaceFirst(" Otherwise.*", ""))
                                            .orElse("Write COW or ISO codes, such as USA,KOR."))));
        }
        if (names.size() < 2 && faults.isEmpty()) {
            faults.add(fault("too-few-members", "An alliance has two members or more.", "Write --members USA,KOR."));
        }
        return names;
    }

    /** The code of the leader; empty if none is named. */
    private String leader(Set<String> codes, List<Diagnostic> faults) {
        String code = leader.isEmpty() ? "" : StateTable.canonical(leader);
        if (!code.isEmpty() && !codes.contains(code)) {
            faults.add(fault(
                    "not-a-member",
                    "The leader \"%s\" is not among the members.".formatted(leader),
                    "Write --leader %s.".formatted(codes.stream().findFirst().orElse("USA"))));
        }
        return code;
    }

    /** The types of this program, and those that the rules declare that the command applies. */
    private Map<String, FactType> types() {
        return new TreeMap<>(session.vocabulary(theory).all().observations());
    }

    private String interval(List<Diagnostic> faults) {
        String iso = period.matches("\\d{4}-\\d{4}") ? period.replace('-', '/') : period;
        try {
            return TimeSpan.parse(iso).text();
        } catch (IllegalArgumentException e) {
            faults.add(fault(
                    "bad-date",
                    "\"%s\" is not a period.".formatted(period),
                    "Write --period 2003-2008, or dates: 2003-03/2008-02."));
            return iso;
        }
    }

    /** The baselines as seen from the fact set. */
    private List<String> baselines(List<Diagnostic> faults, String folder) {
        if (baseline == null) {
            return List.of();
        }
        try {
            session.caseReader(theory).read(baseline);
        } catch (InvalidInputException e) {
            faults.addAll(e.diagnostics());
        }
        return List.of(folder.isEmpty() ? baseline : relative(folder, baseline));
    }

    /** The path of the schema as seen from the fact set; empty if the working folder has none. */
    private String schema(String folder) {
        return session.files().isFile(SCHEMA) && !session.files().isBundled(SCHEMA) ? relative(folder, SCHEMA) : "";
    }

    private static String relative(String folder, String file) {
        return Path.of(folder)
                .toAbsolutePath()
                .relativize(Path.of(file).toAbsolutePath())
                .toString()
                .replace('\\', '/');
    }

    private static Diagnostic fault(String code, String message, @Nullable String advice) {
        return Diagnostic.error(code, SourcePosition.file("facts new"), message, advice);
    }
}
