package org.waymark.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratedSourcesTest {

    @Test
    void aShopHasSettingsInOneClassOfFive() throws ClassNotFoundException {
        var source = new ShopSource(51);
        var loader = SourceCompiler.compile(source.sources());
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i < 51; i++) {
            for (var method :
                    loader.loadClass("shop.part" + i / 50 + ".Class" + i).getDeclaredMethods()) {
                var setting = method.getAnnotation(SettingsApp.Setting.class);
                if (setting != null) {
                    settings.put(setting.name(), setting.value());
                }
            }
        }
        assertThat(settings).hasSize(source.settings()).hasSize(22).containsEntry("name101", "value101");
        assertThat(source.configuring()).isEqualTo(11);
    }

    @ParameterizedTest
    @EnumSource(AnnotationsBenchmark.Peer.class)
    void annotatedMethodsGiveEveryNameItsValue(AnnotationsBenchmark.Peer peer) throws ClassNotFoundException {
        var loader = SourceCompiler.compile(new AnnotationsSource(101).sources(peer));
        var committed = peer.commit(List.of(loader.loadClass("Settings0"), loader.loadClass("Settings1"))
                .toArray(Class<?>[]::new));
        assertThat(List.of(0, 99, 100))
                .allSatisfy(i -> assertThat(committed.apply("name" + i)).isEqualTo("value" + i));
    }
}
