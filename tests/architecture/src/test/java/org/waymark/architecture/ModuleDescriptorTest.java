package org.waymark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a module requires, exports, opens, uses and provides is a promise: it changes on purpose or not at all. */
@DisplayName("The descriptor of a published module")
class ModuleDescriptorTest {

    private static final Path GOLDEN =
            Path.of(System.getProperty("project.root"), "tests/architecture/src/test/resources/descriptors");
    private static final boolean WRITE = Boolean.getBoolean("descriptors.write");
    private static final Map<String, String> ACTUAL = readDescriptors();

    static List<PublishedModule> publishedModules() {
        return PublishedModule.ALL;
    }

    @ParameterizedTest
    @MethodSource("publishedModules")
    void is_the_one_on_record(PublishedModule module) throws IOException {
        var file = GOLDEN.resolve(module.moduleName() + ".txt");
        var actual = ACTUAL.getOrDefault(module.moduleName(), "no module-info.java in " + module.folder() + "\n");
        if (WRITE && ACTUAL.containsKey(module.moduleName())) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, actual);
        }
        assertThat(actual)
                .as("""
                        The descriptor of %s differs from the one on record, %s.
                        If the change is meant, record it and commit the file:
                            mvn -pl tests/architecture -am test -Ddescriptors.write=true""", module.moduleName(), file)
                .isEqualTo(Files.exists(file) ? Files.readString(file) : "nothing on record\n");
    }

    @Test
    void belongs_to_a_module_that_these_tests_know() {
        assertThat(ACTUAL.keySet())
                .isSubsetOf(publishedModules().stream()
                        .map(PublishedModule::moduleName)
                        .toList());
    }

    private static Map<String, String> readDescriptors() {
        var loader = ModuleDescriptorTest.class.getClassLoader();
        return loader.resources("module-info.class")
                .map(ModuleDescriptorTest::read)
                .filter(descriptor -> descriptor.name().startsWith(PublishedModule.ROOT + "."))
                .collect(Collectors.toMap(ModuleDescriptor::name, ModuleDescriptorTest::text));
    }

    private static ModuleDescriptor read(URL file) {
        try (var bytes = file.openStream()) {
            return ModuleDescriptor.read(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(ModuleDescriptor descriptor) {
        var lines = Stream.of(
                        Stream.of((descriptor.isOpen() ? "open module " : "module ") + descriptor.name()),
                        descriptor.requires().stream().map(ModuleDescriptorTest::text),
                        descriptor.exports().stream()
                                .map(exports -> "exports " + exports.source() + to(exports.targets())),
                        descriptor.opens().stream().map(opens -> "opens " + opens.source() + to(opens.targets())),
                        descriptor.uses().stream().map(service -> "uses " + service),
                        descriptor.provides().stream()
                                .map(provides -> "provides " + provides.service() + " with "
                                        + String.join(", ", provides.providers())))
                .map(Stream::sorted)
                .flatMap(line -> line);
        return lines.collect(Collectors.joining("\n", "", "\n"));
    }

    /** The version that a module was compiled against is left out: it is no promise. */
    private static String text(ModuleDescriptor.Requires requires) {
        var modifiers = requires.modifiers().stream()
                .map(modifier -> " " + modifier.toString().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining());
        return "requires" + modifiers + " " + requires.name();
    }

    private static String to(Set<String> targets) {
        return targets.isEmpty() ? "" : targets.stream().sorted().collect(Collectors.joining(", ", " to ", ""));
    }
}
