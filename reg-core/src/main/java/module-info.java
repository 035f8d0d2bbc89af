import org.jspecify.annotations.NullMarked;

/**
 * Generic functions: the implementation of a call is picked by predicates on its arguments.
 *
 * <p>A {@link org.waymark.reg.Dispatch} is made for a functional interface. Its predicates say what to look at: the
 * class of an argument, a class that is an argument, a key. Implementations are registered for values of these
 * predicates, by anyone, at any time. A call runs the most specific implementation that matches.
 *
 * <p>The way through the module: {@link org.waymark.reg.Dispatch#on(Class)} starts a
 * {@link org.waymark.reg.DispatchBuilder}, which declares the predicates;
 * {@link org.waymark.reg.Dispatch#register} adds implementations and answers with a
 * {@link org.waymark.reg.Registration}; {@link org.waymark.reg.Dispatch#call()} is the function itself;
 * {@link org.waymark.reg.Dispatch#lookup} tells what a call would run, without running it, and
 * {@link org.waymark.reg.Dispatch#explain} tells why. {@link org.waymark.reg.Dispatch#audit} finds ambiguities early,
 * {@link org.waymark.reg.Dispatch#coverage} finds gaps, and {@link org.waymark.reg.Dispatch#table} shows all at once.
 *
 * <p>Implementations may be methods marked with {@link org.waymark.reg.Implementation}, and may call the
 * {@linkplain org.waymark.reg.Dispatch#registerWithNext next} one. Functions may be methods: an abstract class whose
 * abstract methods are dispatch functions is a {@link org.waymark.reg.Context}.
 *
 * <p>Classes are generated for functions and contexts when they are first called, with the bytecode writer in Byte Buddy.
 * A {@link org.waymark.reg.Generator} does it when the program is built; without either, calls are reflective.
 */
@NullMarked
module org.waymark.reg {
    requires transitive org.jspecify;
    requires net.bytebuddy;

    exports org.waymark.reg;
}
