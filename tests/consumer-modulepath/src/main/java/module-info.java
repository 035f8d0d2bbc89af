/** A user's module: it exports nothing, and opens its package to those that read annotations and call methods. */
module com.example.consumer {
    requires static org.jspecify;
    requires org.waymark.dectate;
    requires org.waymark.reg;
    requires org.waymark.traject;
    requires org.waymark.web;

    opens com.example.consumer to
            org.waymark.dectate,
            org.waymark.web;
}
