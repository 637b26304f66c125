"""What a JSON file has against a JSON Schema: a line a fault, none where it is valid."""
import json
import sys

import jsonschema

schema = json.load(open(sys.argv[1]))
jsonschema.Draft202012Validator.check_schema(schema)
for error in jsonschema.Draft202012Validator(schema).iter_errors(json.load(open(sys.argv[2]))):
    print(f"{'/'.join(map(str, error.path))}: {error.message}"[:200])
