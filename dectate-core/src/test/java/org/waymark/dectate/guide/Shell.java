package org.waymark.dectate.guide;

import java.lang.reflect.Method;
import org.waymark.dectate.Configuration;
import org.waymark.dectate.UseDirectives;

@UseDirectives(Commands.class)
class Shell {
    @Command("greet")
    String greet(String name) {
        return "Hello " + name;
    }

    @Command("bye")
    String leave(String name) {
        return "Goodbye " + name;
    }

    String run(String command, String argument) throws ReflectiveOperationException {
        Configuration configuration = Configuration.builder().app(getClass()).build();
        Method method =
                configuration.commit().registries(getClass()).get(Commands.KEY).get(command);
        return (String) method.invoke(this, argument);
    }
}
