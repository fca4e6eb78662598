package org.endure.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The commands that there are. Only those that can be meant are made, since to make a command takes time. */
final class Commands {

    /** All commands, by what a user wants to do. */
    static final Map<String, List<String>> BY_TASK = tasks();

    private final Map<String, Supplier<Object>> byName = new LinkedHashMap<>();

    private static Map<String, List<String>> tasks() {
        Map<String, List<String>> tasks = new LinkedHashMap<>();
        tasks.put("Start", List.of("handbook", "init"));
        tasks.put("Code evidence", List.of("facts", "check", "workbench", "lsp"));
        tasks.put("Assess an alliance", List.of("assess", "why", "why-not", "report"));
        tasks.put("Question the answer", List.of("what-if", "flip", "sure", "alike"));
        tasks.put(
                "Change and compare theories", List.of("rules", "theory", "compare", "weigh", "diff", "test", "watch"));
        tasks.put("Assess many cases", List.of("batch", "backtest"));
        return Collections.unmodifiableMap(tasks);
    }

    Commands(Session session) {
        byName.put("assess", () -> new AssessCommand(session));
        byName.put("what-if", () -> new WhatIfCommand(session));
        byName.put("flip", () -> new FlipCommand(session));
        byName.put("sure", () -> new SureCommand(session));
        byName.put("why", () -> new WhyCommand(session));
        byName.put("why-not", () -> new WhyNotCommand(session));
        byName.put("rules", () -> new RulesCommand(session));
        byName.put("check", () -> new CheckCommand(session));
        byName.put("compare", () -> new CompareCommand(session));
        byName.put("diff", () -> new DiffCommand(session));
        byName.put("weigh", () -> new WeighCommand(session));
        byName.put("alike", () -> new AlikeCommand(session));
        byName.put(
                "theory",
                () -> new CommandLine(new TheoryCommand())
                        .addSubcommand(new TheoryListCommand(session))
                        .addSubcommand(new TheoryShowCommand(session)));
        byName.put(
                "facts",
                () -> new CommandLine(new FactsCommand())
                        .addSubcommand(new ImportCommand(session))
                        .addSubcommand(new ExportCommand(session))
                        .addSubcommand(new FactsDiffCommand(session))
                        .addSubcommand(new SchemaCommand(session))
                        .addSubcommand(new TypesCommand(session))
                        .addSubcommand(new NewFactSetCommand(session))
                        .addSubcommand(new AddCommand(session)));
        byName.put("backtest", () -> new BacktestCommand(session));
        byName.put("batch", () -> new BatchCommand(session));
        byName.put("test", () -> new TestCommand(session));
        byName.put("watch", () -> new WatchCommand(session));
        byName.put("lsp", () -> new LspCommand(session));
        byName.put("workbench", () -> new WorkbenchCommand(session));
        byName.put("report", () -> new ReportCommand(session));
        byName.put("init", () -> new InitCommand(session));
        byName.put("handbook", () -> new HandbookCommand(session));
    }

    /** The list of commands in the help text: by task, one line each. */
    static String list(CommandLine.Help help) {
        StringBuilder list = new StringBuilder();
        BY_TASK.forEach((task, names) -> {
            list.append(System.lineSeparator()).append(task).append(System.lineSeparator());
            for (String name : names) {
                CommandLine.Help command = help.subcommands().get(name);
                if (command != null) {
                    list.append("  %-8s  %s%n"
                            .formatted(
                                    name, command.commandSpec().usageMessage().description()[0]));
                }
            }
        });
        return list.toString();
    }

    /** A command line that takes arguments as one with all commands would: with the command that their first word names, or with all. */
    CommandLine named(Optional<String> first) {
        CommandLine commandLine = new CommandLine(new EndureCommand());
        commandLine.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
        commandLine.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, Commands::list);
        Optional<String> known = first.filter(byName::containsKey);
        byName.forEach((name, command) -> {
            if (known.isEmpty() || known.get().equals(name)) {
                commandLine.addSubcommand(name, command.get());
            }
        });
        return commandLine;
    }
}
