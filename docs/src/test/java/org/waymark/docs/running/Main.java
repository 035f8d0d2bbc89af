package org.waymark.docs.running;

import org.waymark.web.Launch;
import org.waymark.web.Metrics;
import org.waymark.web.Publisher;
import org.waymark.web.http.Health;
import org.waymark.web.http.Server;

final class Main {
    private Main() {}

    static Server start(Metrics metrics, String... arguments) {
        Launch launch = Launch.of(arguments);
        Publisher gallery = launch.publish(new Gallery()).withMetrics(metrics);
        return launch.run("Gallery", Health.at("/health", gallery).check("disk", Main::isDiskWell));
    }

    static Server startForLargePictures(String... arguments) {
        Launch launch = Launch.of(arguments);
        return launch.withLimits(launch.options().limits().withParts(10, 50L << 20))
                .run(new Gallery());
    }

    private static boolean isDiskWell() {
        return true;
    }
}
