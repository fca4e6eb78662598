package org.endure.cli;

import java.util.List;
import java.util.Locale;
import org.endure.diagnostic.Spelling;
import org.endure.words.Language;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the language of an answer from its code. */
final class LanguageOption implements ITypeConverter<Language> {

    /** Names of the languages, for those who write them out. */
    private static final List<String> NAMES = List.of("english", "swedish", "japanese", "svenska", "nihongo");

    private static final List<Language> NAMED =
            List.of(Language.ENGLISH, Language.SWEDISH, Language.JAPANESE, Language.SWEDISH, Language.JAPANESE);

    @Override
    public Language convert(String value) {
        return Language.of(value)
                .orElseThrow(() -> new TypeConversionException(
                        "Endure does not speak \"%s\". %s".formatted(value, advice(value.toLowerCase(Locale.ROOT)))));
    }

    private static String advice(String value) {
        return Spelling.nearest(value, NAMES)
                .map(name -> "Did you mean %s?"
                        .formatted(NAMED.get(NAMES.indexOf(name)).code()))
                .orElseGet(() -> Spelling.advice(value, Language.codes()).toString());
    }

    /** The language asked for on this command line; else that of the user's locale. */
    static Language of(CommandLine commandLine) {
        CommandLine root = commandLine;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        EndureCommand endure = root.getCommand();
        return endure.options().language();
    }
}
