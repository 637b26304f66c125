-- Makes the role that may read the views: nobody logs in as it, it is granted to those who do.
create role offerbook_reader nologin
