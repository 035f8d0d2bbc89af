package org.waymark.dectate;

import org.waymark.stress.Pause;

/**
 * A configuration of an app type and a subtype, whose actions write down the number of the commit that performs them.
 * If a number is told to fail, that commit fails when half of it is done.
 */
final class Shops {
    static final RegistryKey<Written> PRICES = RegistryKey.of("prices", Written::new);
    static final RegistryKey<Written> OFFERS = RegistryKey.of("offers", Written::new);

    private static final Location HERE = new Location("here", null, null, 0, false);
    private static final ActionGroup PRICING = ActionGroup.of("pricing").registries(PRICES);
    private static final ActionGroup OFFERING =
            ActionGroup.of("offering").registries(OFFERS).dependsOn(PRICING);

    final Configuration configuration;
    private final int failing;
    /** Written by one commit at a time, which is what is to be proven. */
    private int commits;

    /** What a commit wrote. Its visibility to others is the affair of the configuration. */
    static final class Written {
        int number;
    }

    /** An app type. */
    private interface Shop {}

    /** An app type that inherits from another. */
    private interface Corner extends Shop {}

    private interface Performing {
        void perform(Registries registries);
    }

    private record Write(ActionGroup group, Performing performing) implements Action {
        @Override
        public Object identity() {
            return "number";
        }

        @Override
        public void perform(Registries registries) {
            performing.perform(registries);
        }
    }

    Shops() {
        this(0);
    }

    /** Makes a configuration one of whose commits fails, by its number. */
    Shops(int failing) {
        this.failing = failing;
        this.configuration = Configuration.builder()
                .app(Corner.class)
                .declare(Shop.class, new Write(PRICING, this::begin), HERE)
                .declare(Corner.class, new Write(PRICING, registries -> write(registries, PRICES)), HERE)
                .declare(Corner.class, new Write(OFFERING, this::finish), HERE)
                .build();
    }

    /** Returns a configuration that has been committed once. */
    static Shops committed() {
        return committed(0);
    }

    static Shops committed(int failing) {
        Shops shops = new Shops(failing);
        Committed unused = shops.configuration.commit();
        return shops;
    }

    private void begin(Registries registries) {
        commits++;
        write(registries, PRICES);
    }

    /** Takes its time, so that others look while half is done. */
    private void write(Registries registries, RegistryKey<Written> key) {
        Pause.make();
        registries.get(key).number = commits;
    }

    private void finish(Registries registries) {
        write(registries, OFFERS);
        if (commits == failing) {
            throw new DirectiveException("as was told");
        }
    }

    static int ofShop(Committed committed) {
        return committed.registries(Shop.class).get(PRICES).number;
    }

    static int ofCorner(Committed committed) {
        return committed.registries(Corner.class).get(PRICES).number;
    }

    static int offers(Committed committed) {
        return committed.registries(Corner.class).get(OFFERS).number;
    }

    /** Returns the number that all registries of a commit have, or -1 if they differ. */
    static int whole(Committed committed) {
        int number = ofShop(committed);
        return number == ofCorner(committed) && number == offers(committed) ? number : -1;
    }

    /** Returns the number of what is in force. */
    int inForce() {
        Committed committed = configuration.committed();
        return committed == null ? 0 : whole(committed);
    }

    /** Commits, and returns the number of what was made. */
    int commit() {
        return whole(configuration.commit());
    }
}
