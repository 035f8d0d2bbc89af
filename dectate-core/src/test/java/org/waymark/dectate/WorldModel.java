package org.waymark.dectate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.dectate.World.Entry;

/** Works out what is in force in a world, straight from the rules: slowly, and with nothing of the stages. */
final class WorldModel {
    private final World world;
    private final Map<Integer, Set<Entry>> inForce = new HashMap<>();
    private boolean faulty;

    WorldModel(World world) {
        this.world = world;
        for (int type = 0; type < World.TYPES.size(); type++) {
            Set<Entry> closest = closest(type);
            checkConflicts(closest);
            checkIntents(type);
            Set<Entry> performed = new LinkedHashSet<>(closest);
            performed.removeIf(entry -> entry.intents().contains(Intent.REMOVAL));
            inForce.put(type, performed);
        }
    }

    boolean isFaulty() {
        return faulty;
    }

    Set<Entry> inForce(String type) {
        return inForce.getOrDefault(World.TYPES.indexOf(type), Set.of());
    }

    /** The declarations that no subtype on the way declares again. */
    private Set<Entry> closest(int type) {
        Set<Entry> closest = new LinkedHashSet<>();
        for (Entry entry : world.entries()) {
            boolean isReached = extendsOrIs(type, entry.type());
            boolean isHidden = world.entries().stream()
                    .anyMatch(other -> isSame(entry, other)
                            && other.type() != entry.type()
                            && extendsOrIs(type, other.type())
                            && extendsOrIs(other.type(), entry.type()));
            if (isReached && !isHidden) {
                closest.add(entry);
            }
        }
        return closest;
    }

    private boolean extendsOrIs(int type, int base) {
        return type == base
                || world.bases(type).stream().anyMatch(name -> extendsOrIs(World.TYPES.indexOf(name), base));
    }

    private static boolean isSame(Entry one, Entry other) {
        return one.group() == other.group() && one.identity() == other.identity();
    }

    private void checkConflicts(Set<Entry> closest) {
        Set<Object> identities = new HashSet<>();
        Set<Object> discriminators = new HashSet<>();
        for (Entry entry : closest) {
            faulty |= !identities.add(List.of(entry.group(), entry.identity()));
            boolean claims = entry.discriminator() != 0 && !entry.intents().contains(Intent.REMOVAL);
            faulty |= claims && !discriminators.add(List.of(entry.group(), entry.discriminator()));
        }
        faulty |= new HashSet<>(world.entries()).size() != world.entries().size();
    }

    private void checkIntents(int type) {
        List<Entry> inherited = new ArrayList<>();
        world.bases(type).forEach(base -> inherited.addAll(inForce(base)));
        for (Entry own : world.entries()) {
            if (own.type() == type) {
                List<Entry> displaced =
                        inherited.stream().filter(entry -> isSame(entry, own)).toList();
                boolean matches =
                        own.intents().contains(Intent.OVERRIDE) || own.intents().contains(Intent.REMOVAL);
                faulty |= matches && displaced.isEmpty();
                faulty |= displaced.stream().anyMatch(entry -> entry.intents().contains(Intent.FINAL));
            }
        }
    }
}
