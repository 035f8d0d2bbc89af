package com.example.catalogue;

import java.util.List;
import org.waymark.web.MethodOf;

class MapCatalogue extends Catalogue {
    MapCatalogue(List<Object> things) {
        super(things);
    }

    @MethodOf(Summary.class)
    String map(Things.Map map) {
        return "where to go in " + map.region();
    }
}
