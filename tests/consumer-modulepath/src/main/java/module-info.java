/** A user's module. */
module com.example.consumer {
    requires org.waymark.traject;
    requires static org.jspecify;
}
