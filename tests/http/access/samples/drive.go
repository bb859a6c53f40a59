package main

import (
	"encoding/json"
	"os"

	"samples/handbill"
)

type signing struct {
	Path    string
	Pairs   [][2]string
	Kid     string
	Secret  string
	Expires int64
}

func main() {
	var cases []signing
	if err := json.NewDecoder(os.Stdin).Decode(&cases); err != nil {
		panic(err)
	}
	signed := []string{}
	for _, c := range cases {
		signed = append(signed, handbill.Sign(c.Path, c.Pairs, c.Kid, c.Secret, c.Expires))
	}
	if err := json.NewEncoder(os.Stdout).Encode(signed); err != nil {
		panic(err)
	}
}
